import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';

/** What broke off is gone on with for a day: after that the other server may say something else. */
const hoursToGoOn = 24;
/** What was read whole stands for an hour, so that what was looked at is what is imported. */
const minutesToStand = 60;

export interface Started {
  fetchId: string;
  /** Whether everything had arrived before */
  isWhole: boolean;
}

/**
 * Goes on with a reading of this address that broke off, or takes one that was read just now; else begins one, and
 * forgets what earlier ones kept. With `fresh` nothing that was read whole is taken again.
 */
export async function startFetch(
  database: Database,
  { address, now, fresh }: { address: string; now: Date; fresh: boolean },
): Promise<Started> {
  const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
  const last = await database
    .selectFrom('framework_fetches')
    .select(['id', 'touched_at as touchedAt', 'finished_at as finishedAt'])
    .where('address', '=', address)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && last.finishedAt === null && last.touchedAt > ago(hoursToGoOn * 60))
    return { fetchId: last.id, isWhole: false };
  if (last?.finishedAt && !fresh && last.finishedAt > ago(minutesToStand))
    return { fetchId: last.id, isWhole: true };
  await database.deleteFrom('framework_fetches').where('address', '=', address).execute();
  await database
    .deleteFrom('framework_fetches')
    .where('touched_at', '<', ago(hoursToGoOn * 60))
    .execute();
  const fetchId = newId();
  await database
    .insertInto('framework_fetches')
    .values({ id: fetchId, address, started_at: now, touched_at: now })
    .execute();
  return { fetchId, isWhole: false };
}
