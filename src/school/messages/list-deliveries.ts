import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';
import type { DeliveryState } from './deliver.ts';

/** What became of a part on its way to one adult. */
export interface PartDelivery {
  readonly partId: string;
  readonly adultId: string;
  readonly deliveryId: string;
  readonly channel: string;
  readonly state: DeliveryState;
  /** The other side's words, or `stopped`, `no-guardianship` or `withdrawn` where it was not sent at all */
  readonly detail: string | null;
  readonly at: Date;
}

/** The newest state of every delivery that carries one of these parts. */
export async function listDeliveries(school: InSchool, partIds: readonly string[]): Promise<PartDelivery[]> {
  if (partIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('digest_parts as p')
    .innerJoin('deliveries as d', (join) =>
      join.onRef('d.school_id', '=', 'p.school_id').onRef('d.digest_id', '=', 'p.digest_id'),
    )
    .innerJoin('delivery_events as e', (join) =>
      join.onRef('e.school_id', '=', 'd.school_id').onRef('e.delivery_id', '=', 'd.id'),
    )
    .distinctOn(['p.part_id', 'd.id'])
    .select([
      'p.part_id as partId',
      'p.adult_id as adultId',
      'd.id as deliveryId',
      'd.channel',
      'e.state',
      'e.detail',
      'e.at',
    ])
    .where('p.school_id', '=', school.id)
    .where('p.part_id', 'in', partIds)
    .orderBy('p.part_id')
    .orderBy('d.id')
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
  const { keptOf } = await samePeople(
    school,
    rows.map(({ adultId }) => adultId),
  );
  return rows.map((row) => ({
    ...row,
    adultId: keptOf(row.adultId),
    state: row.state as DeliveryState,
  }));
}
