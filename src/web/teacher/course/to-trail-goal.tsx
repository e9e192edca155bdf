import { newId } from '#platform/db/new-id.ts';
import type { CourseGoal } from '#school/goals/list-course-goals.ts';
import { GoalLinkLine } from '#web/blocks/goal-links.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import type { TrailGoal } from '#web/blocks/trail.tsx';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { GoalCounts } from './goal-counts.tsx';
import type { LoadedCourse } from './load-course.ts';
import { Said } from './said.tsx';
import { sayLanguage } from './say-language.ts';

type Props = LoadedCourse & { readonly request: PageRequest; readonly arranging: boolean };

/** A goal as a post of the trail. It is walked once a unit with it began, or somebody shows evidence of it. */
export function toTrailGoal(props: Props, goal: CourseGoal, place: number): TrailGoal {
  const { request, units, links, arranging } = props;
  const { t, day } = request.speech;
  const { wording, focus, kind } = goal;
  const its = units.filter(({ goalIds }) => goalIds.includes(goal.goalId));
  const ahead = !focus && goal.begun === 0 && its.every(({ when }) => when === 'ahead');
  const next = its.find(({ when }) => when === 'ahead');
  return {
    statement: <Said words={wording.statement} language={wording.language} />,
    focus,
    ahead,
    facts: [
      <Said words={wording.title} language={wording.language} />,
      ...(kind === 'language' ? [t('course.language-goal')] : []),
      ...(wording.isFallback
        ? [t('course.in-language', { language: sayLanguage(request.speech, wording.language) })]
        : []),
      ...(focus ? [<strong>{t('levels.in-focus')}</strong>] : []),
      ...(ahead && next ? [t('course.from-day', { day: day(next.startsOn, 'day') })] : []),
    ],
    screenFacts: [
      ...(links.get(goal.goalId) ?? []).map((link) => (
        <GoalLinkLine
          // Why stands on the goal's own page.
          link={{ ...link, reason: '' }}
          speech={request.speech}
          timeZone={request.school.timeZone}
          hrefOf={(goalId) => `/goals/${goalId}`}
        />
      )),
      <a href={`/goals/${goal.goalId}`} aria-label={t('course.words-of', { goal: wording.title })}>
        {t('course.words')}
      </a>,
      <a href={`/goals/${goal.goalId}/rubric`} aria-label={t('course.rubric-of', { goal: wording.title })}>
        {t('course.rubric')}
      </a>,
    ],
    below: <GoalCounts goal={goal} rollUp={props.rollUpOf(goal.goalId)} request={request} />,
    acts: arranging ? <Arrange {...props} goal={goal} place={place} /> : undefined,
  };
}

function Arrange({ request, course, year, goal, place }: Props & { goal: CourseGoal; place: number }) {
  const { t } = request.speech;
  const last = year.goals.length - 1;
  return (
    <form method="post" action={`/courses/${course.courseId}/goals/order`} class="line">
      <HiddenFields fields={{ write: newId(), adoption: goal.adoptionId }} />
      {place > 0 ? (
        <Button
          tight
          name="direction"
          value="up"
          attributes={{ 'aria-label': t('course.up-of', { goal: goal.wording.title }) }}
        >
          {t('course.up')}
        </Button>
      ) : null}
      {place < last ? (
        <Button
          tight
          name="direction"
          value="down"
          attributes={{ 'aria-label': t('course.down-of', { goal: goal.wording.title }) }}
        >
          {t('course.down')}
        </Button>
      ) : null}
    </form>
  );
}
