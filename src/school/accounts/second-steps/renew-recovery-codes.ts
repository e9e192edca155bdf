import { relationToSelf } from '#core/policy/accounts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Seal } from '#platform/seals/open-seal.ts';
import type { Viewer } from '#school/accounts/find-viewer.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

/** Gives the actor ten new codes for paper; the ones before open nothing more. Throws NotFound without an app. */
export async function renewRecoveryCodes(
  school: InSchool,
  { by, viewer, seal }: { by: Actor; viewer: Viewer; seal: Seal },
): Promise<string[]> {
  const kept = await school.db
    .selectFrom('authenticators')
    .select('identity_id')
    .where('identity_id', '=', viewer.identityId)
    .executeTakeFirst();
  if (!kept) throw new NotFound('There is no app to stand in for.');
  const codes = await makeRecoveryCodes(
    { database: school.db, seal },
    { identityId: viewer.identityId, now: by.now },
  );
  await writeAudit(school, by, {
    act: 'account.renew-codes',
    relation: relationToSelf(by.standing),
    subject: 'person',
    ids: [by.standing.personId],
  });
  return codes;
}
