import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { findViewer } from '#school/accounts/find-viewer.ts';
import { admitSubject } from '#school/accounts/providers/admit-subject.ts';
import { type Asked, isBegunAnew } from '#school/accounts/providers/ask-issuer.ts';
import { type Heard, hearIssuer, type Subject } from '#school/accounts/providers/hear-issuer.ts';
import { proveSession } from '#school/accounts/providers/prove-session.ts';
import { SCHOOL_SESSION } from '#school/accounts/session-lengths.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { letIn } from '#web/account/let-in.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { takeAsked } from './asked-cookie.ts';
import { refuseWith } from './refuse-with.tsx';
import { goToIssuer, providerOf, redirectUri } from './start-with.ts';

/** GET /sign-in/with/:provider/back — the issuer's answer, brought by the browser. */
export function comeBack(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, now } = request;
    const provider = providerOf(request, doors);
    const asked = takeAsked(request, doors, { providerId: provider.id, state: c.req.query('state') });
    if (!asked) return hearStray(request, doors, provider);
    const from = request.address ?? 'unknown';
    if (!(await doors.limits.issuerPerAddress.try(from))) return refuseWith(request, provider, 'too-many');
    const url = new URL(redirectUri(doors, provider));
    url.search = new URL(c.req.url).search;
    const heard = await hear(doors, { provider, asked, url, now });
    switch (heard.outcome) {
      case 'somebody':
        await doors.limits.issuerPerAddress.giveBack(from);
        return asked.proves === undefined
          ? admit(request, doors, { provider, asked, subject: heard })
          : prove(request, { provider, asked, subject: heard, sessionId: asked.proves });
      case 'used before':
        return goOnOrBegin(request, doors, { provider, asked });
      case 'refused':
        return refuseWith(request, provider, 'refused');
      case 'elsewhere':
        return refuseWith(request, provider, 'elsewhere');
      case 'not fresh':
        return refuseWith(request, provider, 'not-fresh');
      case 'not believed':
      case 'unreachable':
        doors.report(new Error(`${provider.id}: ${heard.outcome}: ${heard.why}`));
        return refuseWith(
          request,
          provider,
          heard.outcome === 'unreachable' ? 'unreachable' : 'not-believed',
        );
    }
  };
}

async function hear(
  { providers }: AccountDoors,
  { now, ...answer }: { provider: SignInProvider; asked: Asked; url: URL; now: Date },
): Promise<Heard> {
  try {
    return await hearIssuer(await providers.discover(answer.provider, now), answer);
  } catch (error) {
    return { outcome: 'unreachable', why: (error as Error).message };
  }
}

/**
 * An answer to no question of this browser: the issuer's portal began by itself, or the answer comes a second time.
 * What it carries is left unread; whoever is signed in goes on, and for others a question of our own is asked.
 */
async function hearStray(
  request: OpenRequest,
  doors: AccountDoors,
  provider: SignInProvider,
): Promise<Response> {
  const { c } = request;
  if (c.req.query('error') !== undefined) return refuseWith(request, provider, 'refused');
  if (await isSignedIn(request, doors)) return c.redirect('/', 303);
  if (isBegunAnew(c.req.query('state'))) return refuseWith(request, provider, 'no-cookies');
  return goToIssuer(request, doors, { provider, to: '/', again: true });
}

/** The same answer twice at once: the other one has signed in, or a new question is asked, once. */
async function goOnOrBegin(
  request: OpenRequest,
  doors: AccountDoors,
  { provider, asked }: { provider: SignInProvider; asked: Asked },
): Promise<Response> {
  if (isBegunAnew(asked.state)) return refuseWith(request, provider, 'not-believed');
  return goToIssuer(request, doors, { provider, to: asked.to, proves: asked.proves, again: true });
}

async function isSignedIn({ c, database, now }: OpenRequest, { library }: AccountDoors): Promise<boolean> {
  return (await findViewer({ database, library }, { headers: c.req.raw.headers, now })) !== undefined;
}

interface Known {
  readonly provider: SignInProvider;
  readonly asked: Asked;
  readonly subject: Subject;
}

async function admit(
  request: OpenRequest,
  doors: AccountDoors,
  { provider, asked, subject }: Known,
): Promise<Response> {
  const { c, database, now } = request;
  const admission = await admitSubject(database, { provider, subject, now });
  switch (admission.outcome) {
    case 'comes in':
      await letIn(request, doors.library, {
        identityId: admission.identityId,
        openedBy: 'oidc',
        seconds: SCHOOL_SESSION,
      });
      return c.redirect(asked.to, 303);
    case 'not for students':
      return refuseWith(request, provider, 'students');
    case 'tied to another':
      return refuseWith(request, provider, 'tied');
    case 'no address':
    case 'not listed':
      return refuseWith(request, provider, 'not-listed');
  }
}

async function prove(
  request: OpenRequest,
  { provider, asked, subject, sessionId }: Known & { readonly sessionId: string },
): Promise<Response> {
  const { c, database, now } = request;
  const proved = await proveSession(database, { sessionId, subject, now });
  return proved ? c.redirect(asked.to, 303) : refuseWith(request, provider, 'other-account');
}
