import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { listEmails } from './list-invited.ts';
import type { OpenInvitation } from './look-at-invitation.ts';

/**
 * What a press comes to. `new`: a sign-in is made. `again`: the adult's own sign-in, which has no other way in, is
 * opened. `join`: the one who is signed in is the adult. `sign-in-first`: the adult has a sign-in, here or at another
 * school, with a way in of its own, and proves it by that way before the invitation is added to it.
 */
export type WayIn =
  | { readonly way: 'new' }
  | { readonly way: 'again'; readonly identityId: string }
  | { readonly way: 'join'; readonly identityId: string }
  | { readonly way: 'sign-in-first' };

/** Finds it for an open invitation and whoever is signed in at this browser. Asks no permission. */
export async function findWayIn(
  school: InSchool,
  {
    invitation,
    viewerId,
    timeZone,
    now,
  }: {
    invitation: Pick<OpenInvitation, 'adultId' | 'address'>;
    /** The identity that is signed in, if any */
    viewerId: string | undefined;
    timeZone: string;
    now: Date;
  },
): Promise<WayIn> {
  const own = await findOwn(school, invitation.adultId);
  if (own !== undefined) {
    if (own === viewerId) return { way: 'join', identityId: own };
    return (await hasOwnWay(school, own)) ? { way: 'sign-in-first' } : { way: 'again', identityId: own };
  }
  const elsewhere = await findByAddress(school, { invitation, today: schoolDay(now, timeZone) });
  if (elsewhere === undefined) return { way: 'new' };
  return elsewhere === viewerId ? { way: 'join', identityId: elsewhere } : { way: 'sign-in-first' };
}

/** The sign-in that the adult has at this school, now or before. */
async function findOwn(school: InSchool, adultId: string): Promise<string | undefined> {
  const row = await school.db
    .selectFrom('memberships')
    .select('identity_id as identityId')
    .where('school_id', '=', school.id)
    .where('person_id', '=', adultId)
    .orderBy('from_on', 'desc')
    .executeTakeFirst();
  return row?.identityId;
}

/** Whether an identity can prove itself without an invitation: an address, a password or an issuer, or a passkey. */
async function hasOwnWay(school: InSchool, identityId: string): Promise<boolean> {
  const row = await school.db
    .selectFrom('identities as i')
    .select('i.id')
    .where('i.id', '=', identityId)
    .where((e) =>
      e.or([
        e('i.email_verified', '=', true),
        e.exists(
          e.selectFrom('identity_accounts as a').select('a.id').whereRef('a.identity_id', '=', 'i.id'),
        ),
        e.exists(e.selectFrom('passkeys as k').select('k.id').whereRef('k.identity_id', '=', 'i.id')),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** A sign-in elsewhere with an address of the adult that a school has verified. */
async function findByAddress(
  school: InSchool,
  {
    invitation: { adultId, address },
    today,
  }: { invitation: Pick<OpenInvitation, 'adultId' | 'address'>; today: string },
): Promise<string | undefined> {
  const known = (await listEmails(school, { adultIds: [adultId], today })).get(adultId);
  const addresses = [address, known].flatMap((each) => (each ? [each.toLowerCase()] : []));
  if (addresses.length === 0) return undefined;
  const row = await school.db
    .selectFrom('identities')
    .select('id')
    .where('email', 'in', addresses)
    .where('email_verified', '=', true)
    .executeTakeFirst();
  return row?.id;
}
