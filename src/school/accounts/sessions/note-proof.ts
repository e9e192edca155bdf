import type { Database } from '#platform/db/connect.ts';
import type { WayIn } from '#school/accounts/sign-in-library.ts';

/** So long, in minutes, a proof of who is there is fresh. */
const FRESH = 10;

/** Whether the human of a session has proved who they are within ten minutes. */
export function isFresh(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() <= FRESH * 60_000;
}

/** Keeps that the human of a session has just proved who they are; `openedBy` where by more than before. */
export async function noteProof(
  database: Database,
  { sessionId, now, openedBy }: { sessionId: string; now: Date; openedBy?: WayIn },
): Promise<void> {
  await database
    .updateTable('sessions')
    .set({ proved_at: now, ...(openedBy && { opened_by: openedBy }) })
    .where('id', '=', sessionId)
    .execute();
}
