import { type BandCounts, nobody } from '#core/mastery/count-bands.ts';
import { mayRollUpSchool } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { currentYear } from '#school/courses/current-year.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { listMeetingClasses } from './list-meeting-classes.ts';
import { tallyGoals } from './tally-goals.ts';

/** Counts of one class. */
export interface ClassCounts {
  readonly classId: string;
  readonly title: string;
  readonly bands: BandCounts;
}

/** Counts of one course, and of its classes that meet today. */
export interface CourseCounts {
  readonly courseId: string;
  readonly title: string;
  readonly bands: BandCounts;
  readonly classes: readonly ClassCounts[];
}

/** A goal over the whole school. */
export interface GoalCounts {
  readonly goalId: string;
  readonly wording: GoalWording;
  /** Each student of the school once */
  readonly school: BandCounts;
  /** The courses that work on it this year, by title */
  readonly courses: readonly CourseCounts[];
}

export interface SchoolRollUp {
  readonly schoolYear: string;
  /** Course by course, in each course's order; a goal of several courses stands at the first of them */
  readonly goals: readonly GoalCounts[];
}

/**
 * Counts, for every goal that a course works on this year, who has shown it, is close, is starting, and of whom too
 * little is known: in the school, course by course and class by class. Throws NotFound for others than leaders.
 */
export async function rollUpSchool(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<SchoolRollUp> {
  if (!mayRollUpSchool(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const schoolYear = await currentYear(school, today);
  const [scale, adopted, classes] = await together([
    currentScale(school),
    listAdopted(school, schoolYear),
    listMeetingClasses(school, { schoolYear, today }),
  ]);
  const wordings = await goalWordings(school, { goalIds: adopted.map(({ goalId }) => goalId), language });
  const tallies = scale ? await tallyGoals(school, { schoolYear, today, scale }) : [];
  const bandsOf = new Map(tallies.map((each) => [keyOf(each), each.bands]));
  const sorts = new Intl.Collator(language, { numeric: true });
  const inOrder = adopted.toSorted((a, b) => sorts.compare(a.title, b.title));
  const classesOf = Map.groupBy(
    classes.toSorted((a, b) => sorts.compare(a.title, b.title)),
    ({ courseId }) => courseId,
  );
  return {
    schoolYear,
    goals: [...Map.groupBy(inOrder, ({ goalId }) => goalId)].flatMap(([goalId, courses]) => {
      const wording = wordings.get(goalId);
      if (!wording) return [];
      const counted = (courseId: string | null, classId: string | null) =>
        bandsOf.get(keyOf({ goalId, courseId, classId })) ?? nobody;
      return [
        {
          goalId,
          wording,
          school: counted(null, null),
          courses: courses.map(({ courseId, title }) => ({
            courseId,
            title,
            bands: counted(courseId, null),
            classes: (classesOf.get(courseId) ?? []).map((each) => ({
              classId: each.classId,
              title: each.title,
              bands: counted(courseId, each.classId),
            })),
          })),
        },
      ];
    }),
  };
}

function keyOf(place: { goalId: string; courseId: string | null; classId: string | null }): string {
  return `${place.goalId} ${place.courseId} ${place.classId}`;
}

/** Which course works on which goal this year, but for those set aside; by course, in its order. */
async function listAdopted(school: InSchool, schoolYear: string) {
  return school.db
    .selectFrom('goal_adoptions as a')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 'a.school_id').onRef('c.id', '=', 'a.course_id'),
    )
    .select(['a.goal_id as goalId', 'c.id as courseId', 'c.title'])
    .where('a.school_id', '=', school.id)
    .where('a.school_year', '=', schoolYear)
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .orderBy('c.id')
    .orderBy('a.position')
    .orderBy('a.id')
    .execute();
}
