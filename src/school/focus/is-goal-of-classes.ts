import type { StudentFacts } from '#core/policy/students.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** Whether a goal is of a class that the actor teaches and the student learns in; a row without one always is. */
export async function isGoalOfClasses(
  school: InSchool,
  { by, student, goalId }: { by: Actor; student: StudentFacts; goalId: string | null },
): Promise<boolean> {
  if (goalId === null) return true;
  const courseIds = by.standing.teaches
    .filter(({ classId }) => student.classIds.includes(classId))
    .map(({ courseId }) => courseId);
  if (courseIds.length === 0) return false;
  const adopted = await school.db
    .selectFrom('goal_adoptions')
    .select('id')
    .where('school_id', '=', school.id)
    .where('goal_id', '=', goalId)
    .where('course_id', 'in', courseIds)
    .limit(1)
    .executeTakeFirst();
  return adopted !== undefined;
}
