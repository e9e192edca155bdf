import { type BandCounts, nobody } from '#core/mastery/count-bands.ts';
import { mayPlanCourse } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { listMeetingClasses, type MeetingClass } from './list-meeting-classes.ts';
import { tallyGoals } from './tally-goals.ts';

/** How far the students of a course are with one goal. */
export interface CourseRollUp {
  /** In all its classes together, each student once */
  readonly course: BandCounts;
  /** In the classes the reader teaches there; in every class for a leader who teaches none of them */
  readonly classes: readonly (MeetingClass & { readonly bands: BandCounts })[];
}

/** What is said of a goal: its counts, zeros where nobody is in the course. */
export type RollUpOf = (goalId: string) => CourseRollUp;

/**
 * Counts, for every goal of a course's year, who has shown it, is close, is starting, and of whom too little is known.
 * Throws NotFound for those who neither teach nor lead it: students read the course, and no counts.
 */
export async function rollUpCourse(
  school: InSchool,
  { by, courseId }: { by: Actor; courseId: string },
): Promise<RollUpOf> {
  if (!mayPlanCourse(by.standing, courseId)) throw new NotFound('There is no such course.');
  const { today, teaches } = by.standing;
  const schoolYear = await currentYear(school, today);
  const [scale, all] = await together([
    currentScale(school),
    listMeetingClasses(school, { schoolYear, today, courseId }),
  ]);
  const own = all.filter(({ classId }) => teaches.some((each) => each.classId === classId));
  const classes = own.length > 0 ? own : all;
  const tallies = scale ? await tallyGoals(school, { schoolYear, today, scale, courseId }) : [];
  const bands = new Map(tallies.map((tally) => [keyOf(tally.goalId, tally.classId), tally.bands]));
  return (goalId) => ({
    // Of one course alone, the row of the school says the same.
    course: bands.get(keyOf(goalId, null)) ?? nobody,
    classes: classes.map((each) => ({ ...each, bands: bands.get(keyOf(goalId, each.classId)) ?? nobody })),
  });
}

function keyOf(goalId: string, classId: string | null): string {
  return `${goalId} ${classId}`;
}
