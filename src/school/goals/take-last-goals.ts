import { yearBefore } from '#core/years/year-label.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { keepChange } from '#school/classes/changes/make-change.ts';
import type { Step } from '#school/classes/changes/step.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { listAdoptions } from '#school/courses/list-adoptions.ts';
import { permitPlanning, permitReading } from '#school/courses/permit-course.ts';
import { carryGoals } from './carry-goals.ts';

/** How many goals the course had last year that could be taken into this one. Throws NotFound. */
export async function countLastGoals(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<{ year: string; goals: number }> {
  await permitReading(school, by, courseId);
  const year = yearBefore(await currentYear(school, by.standing.today));
  const adoptions = await listAdoptions(school, { courseId, schoolYear: year });
  return { year, goals: adoptions.filter(({ setAside }) => !setAside).length };
}

/**
 * Takes last year's goals of a course into this year, in their order; what was set aside stays behind. Throws NotFound,
 * Forbidden, and Conflict where there is nothing to take.
 */
export async function takeLastGoals(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<{ changeId: string; goals: number }> {
  const relation = await permitPlanning(school, by, courseId);
  const to = await currentYear(school, by.standing.today);
  const carried = await carryGoals(school, { by, courseId, from: yearBefore(to), to, setAside: false });
  if (carried.length === 0) throw new Conflict('There is no goal of last year to take.');
  const changeId = await keepChange(school, {
    by,
    relation,
    act: 'goal.carry',
    subject: 'goal',
    ids: carried.map(({ goalId }) => goalId),
    detail: { course: courseId, year: to },
    steps: carried.map(
      ({ adoptionId, goalId, position }): Step => ({
        table: 'goal_adoptions',
        id: adoptionId,
        before: null,
        after: {
          goal_id: goalId,
          course_id: courseId,
          school_year: to,
          position,
          adopted_by: by.standing.personId,
        },
      }),
    ),
  });
  return { changeId, goals: carried.length };
}
