import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { setPassword } from './create-identity.ts';
import { makePassword } from './make-password.ts';

/**
 * Gives somebody of the school a new first password and ends every session they have. Answers the password, which
 * is kept nowhere; undefined where nobody of the school signs in by that name.
 */
export async function resetPassword(
  database: Database,
  { schoolId, signInName }: { schoolId: string; signInName: string },
): Promise<string | undefined> {
  const name = signInName.trim().toLowerCase();
  const found = await database
    .selectFrom('identities as i')
    .innerJoin('memberships as m', 'm.identity_id', 'i.id')
    .select(['i.id', 'm.person_id as personId'])
    .where('m.school_id', '=', schoolId)
    .where((e) => e.or([e('i.email', '=', name), e('i.username', '=', name)]))
    .executeTakeFirst();
  if (!found) return undefined;
  const password = makePassword();
  await setPassword(database, { identityId: found.id, password });
  await database.deleteFrom('sessions').where('identity_id', '=', found.id).execute();
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
