import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  ClientError,
  type Configuration,
  fetchUserInfo,
  type IDToken,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import type { Asked } from './ask-issuer.ts';

/** Seconds after which a proof by the issuer is no longer a fresh one. */
const FRESH = 300;

/** Who somebody is at an issuer: the two together name an account, an address never does. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  /** An address that is surely theirs; none where the issuer does not vouch for it */
  readonly email: string | undefined;
}

/** What an issuer's answer comes to. */
export type Heard =
  | ({ readonly outcome: 'somebody' } & Subject)
  /** The person said no, or the issuer did; in the issuer's own word, such as access_denied */
  | { readonly outcome: 'refused'; readonly error: string }
  /** The answer was used before: another try at it, such as a page loaded again */
  | { readonly outcome: 'used before' }
  /** Of another organisation than the one that may come in */
  | { readonly outcome: 'elsewhere' }
  /** The issuer did not say that it has just asked the person again */
  | { readonly outcome: 'not fresh' }
  /** Signed by another, for another, over, or an answer to another question */
  | { readonly outcome: 'not believed'; readonly why: string }
  | { readonly outcome: 'unreachable'; readonly why: string };

interface Answer {
  readonly provider: SignInProvider;
  readonly asked: Asked;
  /** Our own address as the issuer was told it, with the parameters that it sent */
  readonly url: URL;
}

/** Takes an issuer's answer to a question of ours. Issuer, audience, signature, nonce and times are the library's to check. */
export async function hearIssuer(configuration: Configuration, answer: Answer): Promise<Heard> {
  const { provider, asked, url } = answer;
  try {
    const tokens = await authorizationCodeGrant(configuration, url, {
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      pkceCodeVerifier: asked.verifier,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (!token) return { outcome: 'not believed', why: 'no ID token' };
    if (asked.proves !== undefined && !isFresh(token)) return { outcome: 'not fresh' };
    const claims = await completeClaims(configuration, { provider, token, accessToken: tokens.access_token });
    if (
      provider.pin &&
      String(claims[provider.pin.claim] ?? '').toLowerCase() !== provider.pin.value.toLowerCase()
    )
      return { outcome: 'elsewhere' };
    return {
      outcome: 'somebody',
      issuer: token.iss,
      subject: token.sub,
      email: vouchedEmail(provider, claims),
    };
  } catch (error) {
    return tell(error);
  }
}

/** By the issuer's clock and ours, which may be half a minute apart. */
function isFresh({ auth_time, iat }: IDToken): boolean {
  return typeof auth_time === 'number' && iat - auth_time <= FRESH;
}

type Claims = Readonly<Record<string, unknown>>;

/** Some issuers put the address and the organisation only where one has to ask for them. */
async function completeClaims(
  configuration: Configuration,
  { provider, token, accessToken }: { provider: SignInProvider; token: IDToken; accessToken: string },
): Promise<Claims> {
  const wanted = ['email', ...(provider.pin ? [provider.pin.claim] : [])];
  if (wanted.every((claim) => token[claim] !== undefined)) return token;
  if (!configuration.serverMetadata().userinfo_endpoint) return token;
  return { ...(await fetchUserInfo(configuration, accessToken, token.sub)), ...token };
}

/** Which address is surely the person's; each issuer has a way of its own to say so. */
function vouchedEmail({ kind, addressesOfSchool }: SignInProvider, claims: Claims): string | undefined {
  const { email, email_verified: verified } = claims;
  if (typeof email !== 'string' || !email.includes('@')) return undefined;
  const address = email.trim().toLowerCase();
  if (addressesOfSchool) return address;
  switch (kind) {
    case 'google':
      // Google was shown any other address once, long ago; it owns these, and a school its own.
      return verified === true && (address.endsWith('@gmail.com') || claims.hd !== undefined)
        ? address
        : undefined;
    case 'microsoft':
      // Whoever runs a tenant may write any address into it; this claim says that the domain is the tenant's own.
      return verified === true || [true, 1, '1', 'true'].includes(claims.xms_edov as never)
        ? address
        : undefined;
    default:
      return verified === true ? address : undefined;
  }
}

function tell(error: unknown): Heard {
  if (error instanceof AuthorizationResponseError) return { outcome: 'refused', error: error.error };
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant'
      ? { outcome: 'used before' }
      : { outcome: 'unreachable', why: `${error.error}: ${error.error_description ?? ''}` };
  if (error instanceof ClientError) {
    const why = `${error.code}: ${error.message}`;
    return isDistance(error) ? { outcome: 'unreachable', why } : { outcome: 'not believed', why };
  }
  // What the network could not do is a TypeError; a challenge means that the issuer does not know us, or the token.
  if (error instanceof TypeError || error instanceof WWWAuthenticateChallengeError)
    return { outcome: 'unreachable', why: error.message };
  throw error;
}

const DISTANCES: ReadonlySet<string> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

function isDistance({ code, cause }: ClientError): boolean {
  return DISTANCES.has(code ?? '') || cause instanceof Response;
}
