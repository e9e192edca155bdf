import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isStanding } from '#school/artefacts/is-standing.ts';
import { isJudged, lastLook } from './is-judged.ts';
import { DAYS } from './open-class-hand-ins.ts';

/** How much was handed in in each class that nobody has judged or looked at yet; a class without any is left out. Asks no permission. */
export async function countWaiting(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
): Promise<ReadonlyMap<string, number>> {
  if (classIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('artefacts as a')
    .select((e) => ['a.class_id as classId', e.fn.countAll<number>().as('count')])
    .where('a.school_id', '=', school.id)
    .where('a.class_id', 'in', [...classIds])
    .whereRef('a.added_by', '=', 'a.student_id')
    .where('a.worked_on', '>=', addDays(today, -DAYS))
    .where(isStanding(school))
    .where((e) => e.not(isJudged(school)))
    .where((e) => e.not(lastLook(school)))
    .groupBy('a.class_id')
    .execute();
  return new Map(rows.map(({ classId, count }) => [classId, Number(count)]));
}
