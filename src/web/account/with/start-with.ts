import { NotFound } from '#platform/failures/failures.ts';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { findViewer } from '#school/accounts/find-viewer.ts';
import { askIssuer } from '#school/accounts/providers/ask-issuer.ts';
import type { AccountDoors } from '#web/account/account-doors.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { keepAsked } from './asked-cookie.ts';
import { refuseWith } from './refuse-with.tsx';

/** The provider of an address; throws NotFound where the settings name none such. */
export function providerOf({ c }: OpenRequest, { providers }: AccountDoors): SignInProvider {
  const provider = providers.find(c.req.param('provider') ?? '');
  if (!provider) throw new NotFound('There is no such way to sign in.');
  return provider;
}

/**
 * GET /sign-in/with/:provider?to=… — on to the issuer. With `prove=1` somebody signed in is asked there again, and
 * goes on with a fresh proof; with `tie=1` they come back with an account to be tied to their sign-in.
 */
export function startWith(doors: AccountDoors) {
  return async (request: OpenRequest): Promise<Response> => {
    const { c, database, now } = request;
    const provider = providerOf(request, doors);
    const to = localPath(c.req.query('to'));
    const ties = c.req.query('tie') === '1';
    if (c.req.query('prove') !== '1' && !ties) return goToIssuer(request, doors, { provider, to });
    const viewer = await findViewer(
      { database, library: doors.library },
      { headers: c.req.raw.headers, now },
    );
    if (!viewer) return c.redirect(`/sign-in?to=${encodeURIComponent(to)}`, 303);
    return goToIssuer(request, doors, { provider, to, proves: viewer.sessionId, ties });
  };
}

interface Way {
  readonly provider: SignInProvider;
  readonly to: string;
  readonly proves?: string | undefined;
  readonly ties?: boolean | undefined;
  readonly again?: boolean;
}

/** Sends the browser to the issuer with a question of our own. */
export async function goToIssuer(request: OpenRequest, doors: AccountDoors, way: Way): Promise<Response> {
  const { c, now } = request;
  try {
    const configuration = await doors.providers.discover(way.provider, now);
    const { url, asked } = await askIssuer(configuration, {
      ...way,
      redirectUri: redirectUri(doors, way.provider),
      now,
    });
    keepAsked(request, doors, asked);
    return c.redirect(url.href, 303);
  } catch (error) {
    doors.report(error);
    return refuseWith(request, way.provider, {
      refusal: 'unreachable',
      proving: way.proves && way.to,
      ties: way.ties,
    });
  }
}

/** The one address an issuer answers to; it is registered there. */
export function redirectUri({ publicUrl }: AccountDoors, { id }: SignInProvider): string {
  return `${publicUrl}/sign-in/with/${id}/back`;
}
