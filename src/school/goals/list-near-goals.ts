import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type GoalWording, goalWordings } from './goal-wordings.ts';

/** A goal that another may be linked to, or be made of. */
export interface NearGoal {
  readonly goalId: string;
  readonly kind: 'content' | 'language';
  readonly courseId: string;
  readonly courseTitle: string;
  readonly wording: GoalWording;
}

/**
 * The goals of the courses that the actor plans, in any year, but for one: course by course in the order of adoption,
 * each goal once. For a leader these are the goals of the whole school.
 */
export async function listNearGoals(
  school: InSchool,
  { by, goalId, language }: { by: Actor; goalId: string; language: string },
): Promise<NearGoal[]> {
  const { roles, teaches } = by.standing;
  const courseIds = teaches.map((each) => each.courseId);
  const leads = roles.includes('leader');
  if (!leads && courseIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('goal_adoptions as a')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 'a.school_id').onRef('c.id', '=', 'a.course_id'),
    )
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'a.school_id').onRef('g.id', '=', 'a.goal_id'),
    )
    .select(['a.goal_id as goalId', 'g.kind', 'c.id as courseId', 'c.title as courseTitle'])
    .where('a.school_id', '=', school.id)
    .where('a.goal_id', '!=', goalId)
    .$if(!leads, (own) => own.where('a.course_id', 'in', courseIds))
    .orderBy('c.title')
    .orderBy('c.id')
    .orderBy('a.school_year', 'desc')
    .orderBy('a.position')
    .execute();
  const once = new Map(rows.toReversed().map((row) => [row.goalId, row]));
  const wordings = await goalWordings(school, { goalIds: [...once.keys()], language });
  return [...once.values()].toReversed().flatMap((row) => {
    const wording = wordings.get(row.goalId);
    return wording ? [{ ...row, kind: row.kind as NearGoal['kind'], wording }] : [];
  });
}
