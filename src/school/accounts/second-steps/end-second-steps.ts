import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { findBySignInName } from '#school/accounts/find-by-sign-in-name.ts';
import { findSignInOf } from '#school/accounts/find-sign-in-of.ts';
import { endSessionsOf } from '#school/accounts/sessions/end-sessions-of.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';

/**
 * Takes the app, the codes on paper and the passkeys of a person of the school away, for somebody who has lost
 * them, and signs them out: they sign in with their password and set up new ones. `elsewhere` where they are
 * somebody in another school too. Throws NotFound where the actor may not help.
 */
export async function endSecondSteps(
  database: Database,
  { by, personId }: { by: Actor; personId: string },
): Promise<'ended' | 'elsewhere'> {
  const { identityId, isElsewhere, relation } = await findSignInOf(database, { by, personId });
  if (isElsewhere) return 'elsewhere';
  await inSchool(database, by.standing.schoolId, async (school) => {
    await takeAway(school, identityId);
    await writeAudit(school, by, {
      act: 'account.end-second-step',
      relation,
      subject: 'person',
      ids: [personId],
    });
  });
  return 'ended';
}

/** The same from the command line, by the name somebody signs in with. False where nobody of the school does. */
export async function endSecondStepsFor(
  database: Database,
  { schoolId, signInName }: { schoolId: string; signInName: string },
): Promise<boolean> {
  const found = await findBySignInName(database, { schoolId, signInName });
  if (!found) return false;
  await inSchool(database, schoolId, async (school) => {
    await takeAway(school, found.identityId);
    await writeAudit(school, undefined, {
      act: 'account.end-second-step',
      relation: 'program',
      subject: 'person',
      ids: [found.personId],
    });
  });
  return true;
}

async function takeAway(school: InSchool, identityId: string): Promise<void> {
  for (const table of ['authenticators', 'recovery_codes', 'passkeys'] as const)
    await school.db.deleteFrom(table).where('identity_id', '=', identityId).execute();
  await endSessionsOf(school.db, { identityId });
}
