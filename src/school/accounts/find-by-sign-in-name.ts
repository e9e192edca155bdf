import type { Database } from '#platform/db/connect.ts';

/** Whoever of a school signs in by a name or an address; undefined where nobody does. */
export async function findBySignInName(
  database: Database,
  { schoolId, signInName }: { schoolId: string; signInName: string },
): Promise<{ readonly identityId: string; readonly personId: string } | undefined> {
  const name = signInName.trim().toLowerCase();
  return database
    .selectFrom('identities as i')
    .innerJoin('memberships as m', 'm.identity_id', 'i.id')
    .select(['i.id as identityId', 'm.person_id as personId'])
    .where('m.school_id', '=', schoolId)
    .where((e) => e.or([e('i.email', '=', name), e('i.username', '=', name)]))
    .executeTakeFirst();
}
