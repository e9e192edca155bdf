import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';
import { type Orders, orderKey } from './list-orders.ts';

/**
 * What an order has ended for the alias ends for the person kept too, on the order's day and in its words: they are one
 * human, whichever of the two rows the court's letter was entered for.
 */
export async function planOrders(
  school: InSchool,
  { keptId, today, orders }: { keptId: string; today: string; orders: Orders },
): Promise<MovedRow[]> {
  if (orders.size === 0) return [];
  const rows = await school.db
    .selectFrom('guardianships')
    .select(['id', 'adult_id', 'student_id', 'from_on', 'until_on', 'end_reason', 'end_words', 'ended_by'])
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('adult_id', '=', keptId), e('student_id', '=', keptId)]))
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, adult_id, student_id, from_on, until_on, ...before }): MovedRow[] => {
    const order = orders.get(
      adult_id === keptId ? orderKey('adult_id', student_id) : orderKey('student_id', adult_id),
    );
    if (!order) return [];
    const until = laterDay(from_on, laterDay(order.untilOn, today));
    if (until_on !== null && until_on <= until) return [];
    return [
      {
        table: 'guardianships',
        id,
        before: { until_on, ...before },
        after: {
          until_on: until,
          end_reason: order.reason,
          end_words: order.words,
          ended_by: order.endedBy,
        },
      },
    ];
  });
}
