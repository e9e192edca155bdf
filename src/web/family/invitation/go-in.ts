import { inSchool } from '#platform/db/in-school.ts';
import { actAt } from '#school/accounts/act-at.ts';
import { FAMILY_SESSION } from '#school/accounts/session-lengths.ts';
import { type Acceptance, acceptInvitation, UsedMeanwhile } from '#school/invitations/accept-invitation.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import type { InvitationDoors } from '../family-doors.ts';
import { speechFor } from './invitation-page.tsx';
import { browserSecretOf } from './open-invitation.ts';
import { overPage, waitPage } from './over-page.tsx';
import { type Shown, welcomePage } from './welcome.tsx';
import { whoIsHere } from './who-is-here.ts';

/** Uses an invitation and opens the adult's session; then a clean address, without the secret. */
export async function goIn(
  request: OpenRequest,
  doors: InvitationDoors,
  { shown, as }: { shown: Shown; as: 'new' | 'viewer' },
): Promise<Response> {
  const { c, database, now, requestId, address } = request;
  const { facts, invitation, key } = shown;
  const limits = doors.familyLimits;
  const allowed =
    (await limits.invitationPerLetter.try(invitation.invitationId)) &&
    (await limits.invitationPerAddress.try(address ?? 'unknown'));
  if (!allowed) return waitPage(request, speechFor(request, invitation.language));
  const here = await whoIsHere(request, doors);
  if (here?.isStudent) return welcomePage(request, doors, shown);
  const accepted = await accept(() =>
    inSchool(database, facts.id, (school) =>
      acceptInvitation(school, {
        key,
        viewerId: here?.identityId,
        asViewer: as === 'viewer',
        browserSecret: browserSecretOf(request),
        timeZone: facts.timeZone,
        now,
        requestId,
        address,
      }),
    ),
  );
  if (accepted.outcome === 'over') return overPage(request);
  if (accepted.outcome === 'sign-in-first') return welcomePage(request, doors, shown);
  const { identityId, membershipId } = accepted;
  const sessionId = accepted.opens ? await openSession(request, doors, identityId) : here?.sessionId;
  if (sessionId) await actAt(database, { sessionId, membershipId });
  return c.redirect(accepted.opens ? '/family/come-back' : '/family', 303);
}

async function accept(press: () => Promise<Acceptance>): Promise<Acceptance> {
  try {
    return await press();
  } catch (failure) {
    if (failure instanceof UsedMeanwhile) return { outcome: 'over' };
    throw failure;
  }
}

async function openSession(
  { c, address, now }: OpenRequest,
  { library }: InvitationDoors,
  identityId: string,
): Promise<string> {
  const { headers, response } = await library.api.openSession({
    body: { identityId, openedBy: 'invitation', seconds: FAMILY_SESSION, ...(address && { address }), now },
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  return response.sessionId;
}
