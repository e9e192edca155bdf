import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { findViewer } from '#school/accounts/find-viewer.ts';
import { admitSubject } from '#school/accounts/providers/admit-subject.ts';
import { type Asked, isBegunAnew } from '#school/accounts/providers/ask-issuer.ts';
import { type Heard, hearIssuer, type Subject } from '#school/accounts/providers/hear-issuer.ts';
import { proveSession } from '#school/accounts/providers/prove-session.ts';
import { SCHOOL_SESSION } from '#school/accounts/session-lengths.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { letIn } from '#web/account/let-in.ts';
import { keepOffered } from '#web/account/outside/offered-cookie.ts';
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
    const proving = asked.proves && asked.to;
    const from = request.address ?? 'unknown';
    if (!(await doors.limits.issuerPerAddress.try(from)))
      return refuseWith(request, provider, { refusal: 'too-many', proving, ties: asked.ties });
    const url = new URL(redirectUri(doors, provider));
    url.search = new URL(c.req.url).search;
    const heard = await hear(doors, { provider, asked, url, now });
    if (heard.outcome === 'somebody') {
      await doors.limits.issuerPerAddress.giveBack(from);
      const known = { provider, asked, subject: heard };
      if (asked.ties && asked.proves !== undefined)
        return offer(request, doors, { ...known, sessionId: asked.proves });
      return asked.proves === undefined
        ? admit(request, doors, known)
        : prove(request, { ...known, sessionId: asked.proves });
    }
    if (heard.outcome === 'used before' && !isBegunAnew(asked.state))
      return goToIssuer(request, doors, {
        provider,
        to: asked.to,
        proves: asked.proves,
        ties: asked.ties,
        again: true,
      });
    if ('why' in heard) doors.report(new Error(`${provider.id}: ${heard.outcome}: ${heard.why}`));
    return refuseWith(request, provider, { refusal: REFUSALS[heard.outcome], proving, ties: asked.ties });
  };
}

/** What is said of an answer that opened nothing. An answer used twice was tried anew once before. */
const REFUSALS = {
  'used before': 'not-believed',
  refused: 'refused',
  elsewhere: 'elsewhere',
  'not fresh': 'not-fresh',
  'not believed': 'not-believed',
  unreachable: 'unreachable',
} as const;

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
  if (c.req.query('error') !== undefined) return refuseWith(request, provider, { refusal: 'refused' });
  if (await isSignedIn(request, doors)) return c.redirect('/', 303);
  if (isBegunAnew(c.req.query('state'))) return refuseWith(request, provider, { refusal: 'no-cookies' });
  return goToIssuer(request, doors, { provider, to: '/', again: true });
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
      await letIn(request, doors, {
        identityId: admission.identityId,
        openedBy: 'oidc',
        seconds: SCHOOL_SESSION,
      });
      return c.redirect(asked.to, 303);
    case 'not for students':
      return refuseWith(request, provider, { refusal: 'students' });
    case 'tied to another':
      return refuseWith(request, provider, { refusal: 'tied' });
    case 'no address':
    case 'not listed':
      return refuseWith(request, provider, { refusal: 'not-listed' });
  }
}

/** Whoever is signed in says on our own page that the account is theirs: until then nothing is tied. */
function offer(
  request: OpenRequest,
  doors: AccountDoors,
  { provider, asked, subject: { issuer, subject, email }, sessionId }: Known & { readonly sessionId: string },
): Response {
  keepOffered(request, doors, { sessionId, providerId: provider.id, issuer, subject, email });
  return request.c.redirect(asked.to, 303);
}

async function prove(
  request: OpenRequest,
  { provider, asked, subject, sessionId }: Known & { readonly sessionId: string },
): Promise<Response> {
  const { c, database, now } = request;
  const proved = await proveSession(database, { sessionId, subject, now });
  return proved
    ? c.redirect(asked.to, 303)
    : refuseWith(request, provider, { refusal: 'other-account', proving: asked.to });
}
