import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Exemplar } from '#school/exemplars/exemplar.ts';
import type { GoalFacts } from '#school/goals/get-goal.ts';
import type { GoalWording } from '#school/goals/goal-wordings.ts';
import type { CurrentRubric } from '#school/rubrics/current-rubrics.ts';
import type { CurrentScale } from '#school/scales/current-scale.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { FormErrors } from '../course/form-errors.tsx';
import { PrintButton } from '../course/print-button.tsx';
import { Said } from '../course/said.tsx';
import { LevelExemplars } from '../exemplars/level-exemplars.tsx';
import { EarlierRubric } from './earlier-rubric.tsx';
import { LevelLines } from './level-lines.tsx';
import type { TypedRubric } from './show-rubric.tsx';

export type RubricProps = {
  readonly request: PageRequest;
  readonly goal: GoalFacts;
  readonly wording: GoalWording;
  /** The newest first */
  readonly rubrics: readonly CurrentRubric[];
  readonly scale: CurrentScale;
  /** Retired ones too */
  readonly exemplars: readonly Exemplar[];
  readonly typed: TypedRubric;
};

export function RubricView(props: RubricProps) {
  const { request, goal, wording, rubrics, scale, typed } = props;
  const { speech, school } = request;
  const { t } = speech;
  const [current, ...before] = rubrics;
  if (!current) return null;
  // Where someone else saved in between, theirs is shown too, so that the writer can look at both.
  const earlier = typed.problems.of('form') ? rubrics : before;
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
            <a href={`/goals/${goal.goalId}`}>
              <Said words={wording.title} language={wording.language} />
            </a>
          </span>
        </p>
        <h1>{t('course.rubric-title', { levels: scale.levels.length })}</h1>
        <p class="lede">
          <Said words={wording.statement} language={wording.language} />
        </p>
        <div class="line acts">
          <PrintButton words={t('course.print-page')} />
        </div>
      </header>
      <FormErrors speech={speech} problems={typed.problems} />
      <form method="post" id="form" class="prints">
        <HiddenFields
          fields={{ write: newId(), from: current.rubricVersionId, language: current.language }}
        />
        {scale.levels.map(({ level }) => (
          <LevelLines {...props} current={current} level={level} />
        ))}
        {goal.mayChange ? (
          <div class="stack-s acts">
            <p>{t('course.rubric-help', { version: current.ordinal + 1 })}</p>
            <div class="line">
              <Button kind="main">{t('course.rubric-save', { version: current.ordinal + 1 })}</Button>
              <LinkButton kind="plain" href={`/goals/${goal.goalId}`}>
                {t('acts.cancel')}
              </LinkButton>
            </div>
          </div>
        ) : null}
      </form>
      <LevelExemplars
        goalId={goal.goalId}
        scale={scale}
        exemplars={props.exemplars}
        mayChange={goal.mayChange}
        speech={speech}
      />
      {earlier.length > 0 ? (
        <section class="section stack no-print">
          <h2>{t('course.rubric-earlier')}</h2>
          {earlier.map((rubric) => (
            <EarlierRubric
              speech={speech}
              scale={scale}
              rubric={rubric}
              day={schoolDay(rubric.createdAt, school.timeZone)}
            />
          ))}
        </section>
      ) : null}
    </>
  );
}
