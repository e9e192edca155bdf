import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { endSessionsOf } from './end-sessions-of.ts';

/**
 * Signs the actor out in one of their browsers. Throws NotFound for a session that is not theirs, or that opens more
 * than family pages where no more is open here.
 */
export async function endOwnSession(
  school: InSchool,
  { by, viewer, sessionId }: { by: Actor; viewer: Viewer; sessionId: string },
): Promise<void> {
  if (!isId(sessionId)) throw new NotFound('There is no such session.');
  const { numDeletedRows } = await school.db
    .deleteFrom('sessions')
    .where('id', '=', sessionId)
    .where('identity_id', '=', viewer.identityId)
    .$if(viewer.familyOnly, (query) => query.where('family_only', '=', true))
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new NotFound('There is no such session.');
  await note(school, by, 1);
}

/** Signs the actor out everywhere, also here. */
export async function endOwnSessions(
  school: InSchool,
  { by, viewer }: { by: Actor; viewer: Viewer },
): Promise<void> {
  await note(school, by, await endSessionsOf(school.db, { identityId: viewer.identityId }));
}

async function note(school: InSchool, by: Actor, sessions: number): Promise<void> {
  await writeAudit(school, by, {
    act: 'account.end-sessions',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
    detail: { sessions },
  });
}
