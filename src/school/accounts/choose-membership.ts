import type { Database } from '#platform/db/connect.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Viewer } from './find-viewer.ts';

/** From now on the browser acts in another of its human's schools. Throws NotFound for a school not its own. */
export async function chooseMembership(
  database: Database,
  viewer: Viewer,
  membershipId: string,
): Promise<void> {
  if (!viewer.memberships.some(({ id }) => id === membershipId))
    throw new NotFound('There is no such school.');
  await database
    .updateTable('sessions')
    .set({ membership_id: membershipId })
    .where('id', '=', viewer.sessionId)
    .execute();
}
