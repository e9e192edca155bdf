import type { Database } from '#platform/db/connect.ts';

/** Signs somebody out in every browser, or in every one but the one they act in. Answers in how many. */
export async function endSessionsOf(
  database: Database,
  { identityId, exceptSessionId }: { identityId: string; exceptSessionId?: string },
): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('sessions')
    .where('identity_id', '=', identityId)
    .$if(exceptSessionId !== undefined, (query) => query.where('id', '!=', exceptSessionId ?? ''))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
