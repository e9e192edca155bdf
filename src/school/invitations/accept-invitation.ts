import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { findWayIn } from './find-way-in.ts';
import {
  hashBrowserSecret,
  type InvitationKey,
  lookAtInvitation,
  type OpenInvitation,
} from './look-at-invitation.ts';

/** What a press comes to. */
export type Acceptance =
  | {
      readonly outcome: 'in';
      readonly identityId: string;
      readonly membershipId: string;
      /** Whether a session is to be opened: who joined is signed in already */
      readonly opens: boolean;
    }
  | { readonly outcome: 'sign-in-first' }
  | { readonly outcome: 'over' };

/** Who presses, and where. */
export interface Press {
  readonly key: InvitationKey;
  /** The identity that is signed in at this browser, if any */
  readonly viewerId: string | undefined;
  /** The one who is signed in says that the letter is for them too */
  readonly asViewer: boolean;
  readonly browserSecret: string | undefined;
  readonly timeZone: string;
  readonly now: Date;
  readonly requestId: string;
  readonly address: string | undefined;
}

/**
 * Uses an invitation, once: makes the adult's sign-in, or joins the school to the one they have. Of two presses at
 * one moment one comes in and the other finds it over; the same browser may press again within ten minutes.
 */
export async function acceptInvitation(school: InSchool, press: Press): Promise<Acceptance> {
  const { key, viewerId, asViewer, browserSecret, timeZone, now } = press;
  const invitation = await lookAtInvitation(school, { key, browserSecret, timeZone, now });
  if (!invitation) return { outcome: 'over' };
  if (invitation.usedBy !== null) return comeAgain(school, invitation, invitation.usedBy);
  const found = await findWayIn(school, { invitation, viewerId, timeZone, now });
  if (found.way === 'sign-in-first') return { outcome: 'sign-in-first' };
  const joins = found.way === 'join' || (found.way === 'new' && asViewer && viewerId !== undefined);
  const identityId =
    found.way === 'new'
      ? joins && viewerId !== undefined
        ? viewerId
        : await makeIdentity(school, invitation)
      : found.identityId;
  const used = await school.db
    .updateTable('invitations')
    .set({
      used_at: now,
      used_by: identityId,
      browser_hash: browserSecret === undefined ? null : hashBrowserSecret(browserSecret),
    })
    .where('school_id', '=', school.id)
    .where('id', '=', invitation.invitationId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows === 0n) throw new UsedMeanwhile();
  const membershipId = await becomeMember(school, {
    identityId,
    invitation,
    today: schoolDay(now, timeZone),
  });
  await write(school, press, { invitation, way: joins ? 'join' : found.way });
  return { outcome: 'in', identityId, membershipId, opens: !joins };
}

/** Somebody else's press came first; all that this one did is taken back with its transaction. */
export class UsedMeanwhile extends Error {
  override name = 'UsedMeanwhile';
}

async function comeAgain(
  school: InSchool,
  { adultId }: OpenInvitation,
  identityId: string,
): Promise<Acceptance> {
  const membership = await findMembership(school, { adultId, identityId });
  return membership
    ? { outcome: 'in', identityId, membershipId: membership.id, opens: true }
    : { outcome: 'over' };
}

/** A mailbox that the school wrote to is proved by the mail that was in it; a letter proves none. */
function makeIdentity(school: InSchool, { called, address }: OpenInvitation): Promise<string> {
  return createIdentity(school.db, { name: called, ...(address === null ? {} : { email: address }) });
}

async function becomeMember(
  school: InSchool,
  {
    identityId,
    invitation: { adultId },
    today,
  }: { identityId: string; invitation: OpenInvitation; today: string },
): Promise<string> {
  const before = await findMembership(school, { adultId, identityId });
  if (!before)
    return joinSchool(school.db, {
      identityId,
      schoolId: school.id,
      personId: adultId,
      fromOn: today,
    });
  if (before.untilOn !== null && before.untilOn <= today)
    await school.db
      .updateTable('memberships')
      .set({ from_on: today, until_on: null })
      .where('id', '=', before.id)
      .execute();
  return before.id;
}

function findMembership(school: InSchool, { adultId, identityId }: { adultId: string; identityId: string }) {
  return school.db
    .selectFrom('memberships')
    .select(['id', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', adultId)
    .where('identity_id', '=', identityId)
    .executeTakeFirst();
}

async function write(
  school: InSchool,
  { timeZone, now, requestId, address }: Press,
  { invitation, way }: { invitation: OpenInvitation; way: string },
): Promise<void> {
  const { adultId, studentId, invitationId, channel } = invitation;
  const standing = await loadStanding(school, { personId: adultId, today: schoolDay(now, timeZone) });
  await writeAudit(
    school,
    { standing, requestId, address, now },
    {
      act: 'invitation.accept',
      relation: 'is family',
      subject: 'person',
      ids: [adultId, studentId],
      detail: { invitation: invitationId, channel, way },
    },
  );
}
