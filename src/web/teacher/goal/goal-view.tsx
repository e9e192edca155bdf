import { GoalLinks } from '#web/blocks/goal-links.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import { Said } from '../course/said.tsx';
import type { SaidProblems } from '../course/say-problems.ts';
import { AlignmentSection } from './alignment-section.tsx';
import { LanguagesSection } from './languages-section.tsx';
import { LinksSection } from './links-section.tsx';
import type { LoadedGoal } from './load-goal.ts';
import type { Making } from './making.ts';
import { PartsSection } from './parts-section.tsx';
import { RewordSection } from './reword-section.tsx';
import type { Linking, Returned } from './show-goal.tsx';
import { toGoalPage } from './to-goal-page.ts';
import { VersionsSection } from './versions-section.tsx';
import { WordTogether } from './word-together.tsx';

export type GoalProps = LoadedGoal & {
  readonly request: PageRequest;
  readonly returned: Returned;
  readonly linking: Linking;
  readonly making: Making;
  /** Everything that could not be taken */
  readonly problems: SaidProblems;
  /** A form was sent and could not be taken */
  readonly cameBack: boolean;
};

export function GoalView(props: GoalProps) {
  const { request, goal, original, problems, links } = props;
  const { t } = request.speech;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow dots">
          {goal.course ? (
            <span>
              <a href={`/courses/${goal.course.courseId}`}>
                <bdi>{goal.course.title}</bdi>
              </a>
            </span>
          ) : null}
          <span>
            <Said words={original.title} language={original.language} />
          </span>
          {goal.kind === 'language' ? <span>{t('course.language-goal')}</span> : null}
        </p>
        <h1>
          <Said words={original.statement} language={original.language} />
        </h1>
        <GoalLinks
          links={links.filter(({ side }) => side === 'replaces' || side === 'replaced-by')}
          speech={request.speech}
          timeZone={request.school.timeZone}
          hrefOf={toGoalPage}
        />
        <div class="line acts">
          <LinkButton href={`/goals/${goal.goalId}/rubric`}>{t('course.rubric')}</LinkButton>
        </div>
      </header>
      <FormErrors speech={request.speech} problems={problems} />
      <LanguagesSection {...props} />
      {goal.mayChange ? <RewordSection {...props} /> : null}
      <WordTogether {...props} />
      <LinksSection {...props} />
      <PartsSection {...props} />
      <AlignmentSection {...props} />
      <VersionsSection {...props} />
    </>
  );
}
