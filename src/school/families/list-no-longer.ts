import { addDays } from '#core/time/add-days.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';

/** So many days the teachers of a student are told. */
const DAYS = 30;

/**
 * Adults who were family to these students until a short while ago and are not written to about them any more, by
 * student. Why is not said: that is for leaders alone. Asks no permission.
 */
export async function listNoLonger(
  school: InSchool,
  { studentIds, today }: { studentIds: readonly string[]; today: string },
): Promise<Map<string, string[]>> {
  if (studentIds.length === 0) return new Map();
  const ended = await school.db
    .selectFrom('guardianships as g')
    .select(['g.student_id as studentId', 'g.adult_id as adultId'])
    .distinct()
    .where('g.school_id', '=', school.id)
    .where('g.student_id', 'in', studentIds)
    .where('g.may_see', '=', true)
    .where('g.may_hear', '=', true)
    .where('g.until_on', '<=', today)
    .where('g.until_on', '>', addDays(today, -DAYS))
    .whereRef('g.until_on', '>', 'g.from_on')
    // What only went on under another row or another name is no end.
    .where((e) => e.or([e('g.end_reason', 'is', null), e('g.end_reason', 'not in', ['merge'])]))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('guardianships as h')
            .select('h.id')
            .where('h.school_id', '=', school.id)
            .whereRef('h.student_id', '=', 'g.student_id')
            .whereRef('h.adult_id', '=', 'g.adult_id')
            .where('h.may_see', '=', true)
            .where('h.may_hear', '=', true)
            .where('h.from_on', '<=', today)
            .where((or) => or.or([or('h.until_on', 'is', null), or('h.until_on', '>', today)])),
        ),
      ),
    )
    .execute();
  const names = await listNames(school, { personIds: ended.map(({ adultId }) => adultId), today });
  return new Map(
    [...Map.groupBy(ended, ({ studentId }) => studentId)].map(([studentId, adults]) => [
      studentId,
      adults.map(({ adultId }) => names.get(adultId)?.display ?? '').toSorted(),
    ]),
  );
}
