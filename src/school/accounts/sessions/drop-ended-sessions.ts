import { sql } from 'kysely';
import type { Database } from '#platform/db/connect.ts';

/** Takes away what is left of somebody's sessions that have ended by themselves. */
export async function dropEndedSessions(
  database: Database,
  { identityId, now }: { identityId: string; now: Date },
): Promise<void> {
  await database
    .deleteFrom('sessions')
    .where('identity_id', '=', identityId)
    .where((e) =>
      e.or([
        e('expires_at', '<=', now),
        sql<boolean>`seen_at + make_interval(secs => idle_seconds) <= ${now}`,
      ]),
    )
    .execute();
}
