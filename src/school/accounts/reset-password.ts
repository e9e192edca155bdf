import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { setPassword } from './create-identity.ts';
import { findBySignInName } from './find-by-sign-in-name.ts';
import { findSignInOf } from './find-sign-in-of.ts';
import { makePassword } from './make-password.ts';
import { endSessionsOf } from './sessions/end-sessions-of.ts';

/**
 * Gives somebody of the school a new first password and ends every session they have. Answers the password, which
 * is kept nowhere; undefined where nobody of the school signs in by that name. From the command line.
 */
export async function resetPassword(
  database: Database,
  { schoolId, signInName }: { schoolId: string; signInName: string },
): Promise<string | undefined> {
  const found = await findBySignInName(database, { schoolId, signInName });
  if (!found) return undefined;
  const password = await giveNewPassword(database, found.identityId);
  await inSchool(database, schoolId, (school) =>
    writeAudit(school, undefined, {
      act: 'account.reset-password',
      relation: 'program',
      subject: 'person',
      ids: [found.personId],
    }),
  );
  return password;
}

/** What came of the office's wish for a new password. */
export type ResetOutcome =
  | { readonly outcome: 'reset'; readonly signInName: string; readonly password: string }
  /** They sign in by links, or not at all */
  | { readonly outcome: 'no-password' }
  /** They are somebody in another school too, which this one may not open */
  | { readonly outcome: 'elsewhere' };

/**
 * The same by the office, for a person of its own school: the password is to be handed over and is kept nowhere.
 * Throws NotFound where the actor may not, or nobody is there.
 */
export async function resetPasswordOf(
  database: Database,
  { by, personId }: { by: Actor; personId: string },
): Promise<ResetOutcome> {
  const { schoolId } = by.standing;
  const signIn = await findSignInOf(database, { by, personId });
  if (signIn.isElsewhere) return { outcome: 'elsewhere' };
  if (!signIn.hasPassword) return { outcome: 'no-password' };
  const password = await giveNewPassword(database, signIn.identityId);
  await inSchool(database, schoolId, (school) =>
    writeAudit(school, by, {
      act: 'account.reset-password',
      relation: signIn.relation,
      subject: 'person',
      ids: [personId],
    }),
  );
  return { outcome: 'reset', signInName: signIn.signInName, password };
}

async function giveNewPassword(database: Database, identityId: string): Promise<string> {
  const password = makePassword();
  await setPassword(database, { identityId, password, madeBySchool: true });
  await endSessionsOf(database, { identityId });
  return password;
}
