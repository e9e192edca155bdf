import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPeople } from '#school/people/ids-of-person.ts';

/**
 * Which students of a class have been judged on which tasks, by task id. Withdrawn judgements do not count.
 * Asks no permission.
 */
export async function listSeen(
  school: InSchool,
  { studentIds, taskIds }: { studentIds: readonly string[]; taskIds: readonly string[] },
): Promise<Map<string, ReadonlySet<string>>> {
  if (studentIds.length === 0 || taskIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('occasions as o')
    .leftJoin('people as m', (join) =>
      join
        .onRef('m.school_id', '=', 'o.school_id')
        .onRef('m.id', '=', 'o.student_id')
        .on('m.alias_of', 'is not', null),
    )
    .select((e) => ['o.task_id as taskId', e.fn.coalesce('m.alias_of', 'o.student_id').as('studentId')])
    .distinct()
    .where('o.school_id', '=', school.id)
    .where('o.student_id', '=', idsOfPeople(school, studentIds))
    .where('o.task_id', 'in', taskIds)
    .where((e) =>
      e.exists(
        e
          .selectFrom('evidence as v')
          .select('v.id')
          .where('v.school_id', '=', school.id)
          .whereRef('v.occasion_id', '=', 'o.id')
          .where((x) =>
            x.not(
              x.exists(
                x
                  .selectFrom('evidence_withdrawals as w')
                  .select('w.id')
                  .where('w.school_id', '=', school.id)
                  .whereRef('w.evidence_id', '=', 'v.id'),
              ),
            ),
          ),
      ),
    )
    .execute();
  const byTask = Map.groupBy(rows, ({ taskId }) => taskId ?? '');
  return new Map([...byTask].map(([taskId, seen]) => [taskId, new Set(seen.map((row) => row.studentId))]));
}
