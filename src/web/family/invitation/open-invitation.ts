import { getCookie, setCookie } from 'hono/cookie';
import { inSchool } from '#platform/db/in-school.ts';
import { makeInvitationToken } from '#school/invitations/invitation-secrets.ts';
import { type InvitationKey, lookAtInvitation } from '#school/invitations/look-at-invitation.ts';
import { findSchool } from '#school/schools/find-school.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import type { InvitationDoors } from '../family-doors.ts';
import type { Shown } from './welcome.tsx';

const COOKIE = 'waymark-invitation';

/** The secret by which a browser that pressed once, and did not hear the answer, may press again. */
export function browserSecretOf({ c }: OpenRequest): string | undefined {
  return getCookie(c, COOKIE);
}

/** Gives the browser that secret, where it has none. */
export function knowBrowser(request: OpenRequest, { publicUrl }: InvitationDoors): void {
  if (browserSecretOf(request) !== undefined) return;
  setCookie(request.c, COOKIE, makeInvitationToken(), {
    path: '/invitation',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https://'),
    maxAge: 20 * 60,
  });
}

/** Looks an invitation up by the school's short name and what is in hand; consumes nothing. */
export async function findInvitation(
  request: OpenRequest,
  { code, key }: { code: string; key: InvitationKey },
): Promise<Shown | undefined> {
  const { database, now } = request;
  const facts = await findSchool(database, { code });
  if (!facts) return undefined;
  const { timeZone } = facts;
  const invitation = await inSchool(database, facts.id, (school) =>
    lookAtInvitation(school, { key, browserSecret: browserSecretOf(request), timeZone, now }),
  );
  return invitation && { facts, invitation, key };
}
