import type { Database } from '#platform/db/connect.ts';
import { holdsToday } from './holds-today.ts';

/** Someone a sign-in link may go to: an identity with an address that the school verified, and a school today. */
export interface LinkReader {
  readonly identityId: string;
  readonly email: string;
  readonly name: string;
  readonly schoolName: string;
}

/** Who may be sent a link at the address; undefined where nobody may. */
export async function findLinkReader(
  database: Database,
  by: { readonly email: string } | { readonly identityId: string },
  now: Date,
): Promise<LinkReader | undefined> {
  const query = database
    .selectFrom('identities as i')
    .innerJoin('memberships as m', 'm.identity_id', 'i.id')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select(['i.id as identityId', 'i.email', 'i.name', 's.name as schoolName'])
    .where('i.email_verified', '=', true)
    .where(holdsToday(now))
    .orderBy('m.from_on')
    .limit(1);
  return 'email' in by
    ? query.where('i.email', '=', by.email.toLowerCase()).executeTakeFirst()
    : query.where('i.id', '=', by.identityId).executeTakeFirst();
}
