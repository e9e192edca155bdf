import { mayPlanCourse, mayReadCourse } from '#core/policy/courses.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A goal, and how the actor stands to it. */
export interface PermittedGoal {
  readonly goalId: string;
  readonly kind: 'content' | 'language';
  /** The course that owns it; null where the school does */
  readonly ownerCourseId: string | null;
  /** Courses that have adopted it, in any year, and that the actor may read */
  readonly courseIds: readonly string[];
  readonly relation: Relation;
}

/** For a look. Throws NotFound where there is no such goal or it is in no course the actor may read. */
export async function permitReadingGoal(school: InSchool, by: Actor, goalId: string): Promise<PermittedGoal> {
  const goal = await school.db
    .selectFrom('goals')
    .select(['id', 'kind', 'owner_course_id'])
    .where('school_id', '=', school.id)
    .where('id', '=', goalId)
    .executeTakeFirst();
  if (!goal) throw new NotFound('There is no such goal.');
  const adoptions = await school.db
    .selectFrom('goal_adoptions')
    .select('course_id')
    .distinct()
    .where('school_id', '=', school.id)
    .where('goal_id', '=', goalId)
    .execute();
  const courseIds = [goal.owner_course_id, ...adoptions.map(({ course_id }) => course_id)].filter(
    (id): id is string => id !== null && mayReadCourse(by.standing, id) !== undefined,
  );
  const first = courseIds[0];
  const relation = first ? mayReadCourse(by.standing, first) : leaderOf(by);
  if (!relation) throw new NotFound('There is no such goal.');
  return {
    goalId,
    kind: goal.kind as PermittedGoal['kind'],
    ownerCourseId: goal.owner_course_id,
    courseIds: [...new Set(courseIds)],
    relation,
  };
}

/**
 * For a change of its words, rubric or alignment: the course that owns a goal changes it; the school's own
 * goals are changed by a leader. Throws NotFound, and Forbidden where the goal may only be read.
 */
export async function permitPlanningGoal(
  school: InSchool,
  by: Actor,
  goalId: string,
): Promise<PermittedGoal> {
  const goal = await permitReadingGoal(school, by, goalId);
  const relation = goal.ownerCourseId ? mayPlanCourse(by.standing, goal.ownerCourseId) : leaderOf(by);
  if (!relation) throw new Forbidden('Only the course that owns this goal changes it.');
  return { ...goal, relation };
}

function leaderOf(by: Actor): Relation | undefined {
  return by.standing.roles.includes('leader') ? 'leads' : undefined;
}
