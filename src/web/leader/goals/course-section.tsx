import type { Speech } from '#locales/translate.ts';
import { BandBar } from '#web/blocks/band-bar.tsx';
import { BandTable } from '#web/blocks/band-table.tsx';
import type { CourseGoals } from './group-by-course.ts';

type Props = {
  readonly course: CourseGoals;
  /** With its classes: on a page of its own */
  readonly isAlone: boolean;
  readonly speech: Speech;
};

/** A course's goals: how far its students are with each, and the school where other courses have the goal too. */
export function CourseSection({ course, isAlone, speech }: Props) {
  const { t } = speech;
  return (
    <section class="ledger">
      <header>
        <h2>
          <bdi>{course.title}</bdi>
        </h2>
        {isAlone ? null : (
          <p>
            <a
              href={`/school/goals?course=${course.courseId}`}
              aria-label={t('goals.by-class-of', { goal: course.title })}
            >
              {t('goals.by-class')}
            </a>
          </p>
        )}
      </header>
      <ul class="rows">
        {course.goals.map((each) => (
          <GoalRow each={each} isAlone={isAlone} speech={speech} />
        ))}
      </ul>
    </section>
  );
}

function GoalRow({ each, isAlone, speech }: Omit<Props, 'course'> & { each: CourseGoals['goals'][number] }) {
  const { t } = speech;
  const { goal, course } = each;
  const { wording } = goal;
  const elsewhere = goal.courses.length > 1;
  const rows = [
    ...(elsewhere ? [{ name: t('goals.whole-school'), bands: goal.school }] : []),
    { name: t('goals.whole-course'), bands: course.bands },
    ...course.classes.map(({ title, bands }) => ({ name: title, bands })),
  ];
  return (
    <li class="row">
      <div class="stack-s">
        <h3>
          <a href={`/goals/${goal.goalId}`}>
            <bdi lang={wording.isFallback ? wording.language : undefined}>{wording.title}</bdi>
          </a>
        </h3>
        <BandBar counts={course.bands} speech={speech} />
        {elsewhere && !isAlone ? (
          <>
            <p class="soft">{t('goals.with-other-courses', { courses: goal.courses.length })}</p>
            <BandBar counts={goal.school} speech={speech} />
          </>
        ) : null}
        {isAlone ? (
          <BandTable
            caption={t('goals.by-class-of', { goal: wording.title })}
            place={t('goals.class')}
            rows={rows}
            speech={speech}
          />
        ) : null}
      </div>
    </li>
  );
}
