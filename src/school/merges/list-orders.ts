import { isOrder } from '#core/policy/guardianships.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import {
  type Guardianship,
  guardianshipColumns,
  isOpen,
  newestOfEach,
} from '#school/families/get-guardianship.ts';
import { samePeople } from '#school/people/same-people.ts';

/** An order that ended a guardianship of one human, under whichever of their ids. */
export interface Order {
  /** The row that it ended */
  readonly id: string;
  /** First day on which it holds no more: a day that lies ahead for one that is still to come */
  readonly untilOn: string;
  readonly reason: string;
  readonly words: string | null;
  readonly endedBy: string | null;
}

/** The orders that stand, by the side of the person and the id under which the other is found: see `orderKey`. */
export type Orders = ReadonlyMap<string, Order>;

export function orderKey(side: 'adult_id' | 'student_id', otherId: string): string {
  return `${side} ${otherId}`;
}

/**
 * The orders that stand for a human whose rows may have any of these ids. One that the school has set aside since, by
 * adding the adult again, stands no more: there is a row that holds, and no end ahead of it.
 */
export async function listOrders(
  school: InSchool,
  { ids, today }: { ids: readonly string[]; today: string },
): Promise<Orders> {
  const rows = await school.db
    .selectFrom('guardianships')
    .select(guardianshipColumns)
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('adult_id', 'in', ids), e('student_id', 'in', ids)]))
    .where((e) => e.or([e('end_reason', 'is', null), e('end_reason', '<>', 'merge')]))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const { keptOf } = await samePeople(
    school,
    rows.flatMap(({ adultId, studentId }) => [adultId, studentId]),
  );
  const keyOf = ({ adultId, studentId }: Guardianship) =>
    ids.includes(adultId) ? orderKey('adult_id', keptOf(studentId)) : orderKey('student_id', keptOf(adultId));
  const orders = [...Map.groupBy(rows, keyOf)].flatMap(([key, ofPair]): [string, Order][] => {
    const order = findOrder(ofPair, today);
    return order?.untilOn
      ? [
          [
            key,
            {
              id: order.id,
              untilOn: order.untilOn,
              reason: order.endReason ?? '',
              words: order.endWords,
              endedBy: order.endedBy,
            },
          ],
        ]
      : [];
  });
  return new Map(orders);
}

/** Of the rows of one human and another, the newest first: the one whose end by an order stands. */
function findOrder(rows: readonly Guardianship[], today: string): Guardianship | undefined {
  const open = rows.filter((row) => isOpen(row, today));
  if (open.length > 0)
    return open.every(({ endReason }) => isOrder(endReason))
      ? open.toSorted((a, b) => ((a.untilOn ?? '') < (b.untilOn ?? '') ? -1 : 1))[0]
      : undefined;
  return newestOfEach(rows).find(({ endReason }) => isOrder(endReason));
}
