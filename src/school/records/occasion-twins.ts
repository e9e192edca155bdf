import type { InSchool } from '#platform/db/in-school.ts';
import type { SamePeople } from '#school/people/same-people.ts';

/** Says under which id an occasion is known to the rules: its own, but for work that stands under two ids. */
export type TwinOf = (occasionId: string) => string;

const itself: TwinOf = (id) => id;

/**
 * Where people were merged, the same attempt at a task, or the observation of the same day, may stand once under
 * each of their ids. To the rules it is one occasion: the same judge's later word supersedes, other judges pool.
 */
export async function occasionTwins(school: InSchool, people: SamePeople): Promise<TwinOf> {
  const merged = people.all.filter((id) => people.keptOf(id) !== id || people.aliasesOf(id).length > 0);
  if (merged.length === 0) return itself;
  const rows = await school.db
    .selectFrom('occasions')
    .select(['id', 'student_id', 'task_id', 'attempt', 'worked_on'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', merged)
    .orderBy('id')
    .execute();
  const same = Map.groupBy(rows, ({ student_id, task_id, attempt, worked_on }) =>
    [people.keptOf(student_id), task_id, task_id === null ? worked_on : attempt].join(' '),
  );
  const first = new Map([...same.values()].flatMap((each) => each.map(({ id }) => [id, each[0]?.id ?? id])));
  return (id) => first.get(id) ?? id;
}
