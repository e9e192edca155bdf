import { type BandCounts, countAll } from '#core/mastery/count-bands.ts';
import type { CourseGoal } from '#school/goals/list-course-goals.ts';
import type { CourseRollUp } from '#school/rollups/roll-up-course.ts';
import { BandBar } from '#web/blocks/band-bar.tsx';
import { BandTable } from '#web/blocks/band-table.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';

type Props = {
  readonly goal: CourseGoal;
  readonly rollUp: CourseRollUp;
  readonly request: PageRequest;
};

/** How far the students of the course are with a goal; and, where the course has more than one class, class by class. */
export function GoalCounts({ goal, rollUp, request }: Props) {
  const { speech } = request;
  const { t } = speech;
  const { course, classes } = rollUp;
  if (goal.begun === 0) return <p class="soft no-print">{t('course.not-begun')}</p>;
  const rows = [
    { name: t('goals.whole-course'), bands: course },
    ...classes.map(({ title, bands }) => ({ name: title, bands })),
  ];
  return (
    <div class="stack-s no-print">
      <BandBar counts={course} speech={speech} />
      {classes.length === 1 && classes.every(({ bands }) => isSame(bands, course)) ? null : (
        <details>
          <summary>{t('goals.by-class')}</summary>
          <BandTable
            caption={t('goals.by-class-of', { goal: goal.wording.title })}
            place={t('goals.class')}
            rows={rows}
            speech={speech}
          />
        </details>
      )}
    </div>
  );
}

/** The one class is the whole course. */
function isSame(one: BandCounts, other: BandCounts): boolean {
  return countAll(one) === countAll(other);
}
