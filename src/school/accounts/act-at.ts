import type { Database } from '#platform/db/connect.ts';

/** From now on a session acts by this membership, of which the caller knows that it is its human's. */
export async function actAt(
  database: Database,
  { sessionId, membershipId }: { sessionId: string; membershipId: string },
): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ membership_id: membershipId })
    .where('id', '=', sessionId)
    .execute();
}
