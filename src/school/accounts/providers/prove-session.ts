import type { Database } from '#platform/db/connect.ts';
import { findSubject } from './find-subject.ts';
import type { Subject } from './hear-issuer.ts';

/**
 * Whoever sits at a session has just proved themselves at an issuer: true where that account is tied to the session's
 * own human, and false, with nothing changed, where it is somebody else's.
 */
export async function proveSession(
  database: Database,
  { sessionId, subject, now }: { sessionId: string; subject: Subject; now: Date },
): Promise<boolean> {
  const identityId = await findSubject(database, subject);
  if (!identityId) return false;
  const proved = await database
    .updateTable('sessions')
    .set({ proved_at: now })
    .where('id', '=', sessionId)
    .where('identity_id', '=', identityId)
    .executeTakeFirst();
  return proved.numUpdatedRows === 1n;
}
