import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPeople } from '#school/people/ids-of-person.ts';
import { samePeople } from '#school/people/same-people.ts';

/** Whether a student's work at the task was judged. Asks no permission. */
export async function hasTry(
  school: InSchool,
  { studentId, taskId }: { studentId: string; taskId: string | undefined },
): Promise<boolean> {
  return (await latestTries(school, { studentIds: [studentId], taskId })).has(studentId);
}

/** The attempt at the task that is yet to be judged; 1 where there is no task. Asks no permission. */
export async function nextTry(
  school: InSchool,
  { studentId, taskId }: { studentId: string; taskId: string | undefined },
): Promise<number> {
  return ((await latestTries(school, { studentIds: [studentId], taskId })).get(studentId) ?? 0) + 1;
}

/** The latest attempt of each student at the task that was judged. Asks no permission. */
export async function latestTries(
  school: InSchool,
  { studentIds, taskId }: { studentIds: readonly string[]; taskId: string | undefined },
): Promise<ReadonlyMap<string, number>> {
  if (taskId === undefined) return new Map();
  const rows = await school.db
    .selectFrom('occasions')
    .select((e) => ['student_id as studentId', e.fn.max('attempt').as('attempt')])
    .where('school_id', '=', school.id)
    .where('task_id', '=', taskId)
    .where('student_id', '=', idsOfPeople(school, studentIds))
    .groupBy('student_id')
    .execute();
  const { keptOf } = await samePeople(
    school,
    rows.map(({ studentId }) => studentId),
  );
  const latest = new Map<string, number>();
  for (const { studentId, attempt } of rows) {
    const kept = keptOf(studentId);
    latest.set(kept, Math.max(latest.get(kept) ?? 0, attempt));
  }
  return latest;
}
