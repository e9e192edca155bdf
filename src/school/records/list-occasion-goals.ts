import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** Of which goals a student's occasions gave evidence: the occasions of each goal, by goal id. Asks no permission. */
export async function listOccasionGoals(
  school: InSchool,
  { studentId, occasionIds }: { studentId: string; occasionIds: readonly string[] },
): Promise<Map<string, ReadonlySet<string>>> {
  if (occasionIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('evidence')
    .select(['goal_id as goalId', 'occasion_id as occasionId'])
    .distinct()
    .where('school_id', '=', school.id)
    .where('student_id', '=', idsOfPerson(school, studentId))
    .where('occasion_id', 'in', [...new Set(occasionIds)])
    .execute();
  const byGoal = Map.groupBy(rows, ({ goalId }) => goalId);
  return new Map(
    [...byGoal].map(([goalId, ofGoal]) => [goalId, new Set(ofGoal.map((row) => row.occasionId))]),
  );
}
