import {
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { SignInProvider } from '#platform/settings/read-providers.ts';

/** What the browser keeps, sealed, until the issuer has answered: only this browser can bring the answer. */
export const askedSchema = z.object({
  providerId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go on to; a path of ours */
  to: z.string(),
  /** The session for which a fresh proof is asked; none at sign-in */
  proves: z.string().optional(),
  /** The same session wants the account itself, to tie it to its sign-in */
  ties: z.boolean().optional(),
  /** Milliseconds since 1970 */
  at: z.number(),
});
export type Asked = z.output<typeof askedSchema>;

/** Ends the state of a request that was begun because an answer came that nobody had asked for. */
const AGAIN = '.again';

/** Whether a state was begun anew: a second stray answer in a row means that this browser keeps no cookies. */
export function isBegunAnew(state: string | undefined): boolean {
  return state?.endsWith(AGAIN) ?? false;
}

interface Question {
  readonly provider: SignInProvider;
  readonly redirectUri: string;
  readonly to: string;
  readonly proves?: string | undefined;
  readonly ties?: boolean | undefined;
  readonly again?: boolean | undefined;
  readonly now: Date;
}

/** Where to send the browser, and what it has to keep until it is back. */
export async function askIssuer(
  configuration: Configuration,
  { provider, redirectUri, to, proves, ties, again, now }: Question,
): Promise<{ readonly url: URL; readonly asked: Asked }> {
  const state = randomState() + (again ? AGAIN : '');
  const [nonce, verifier] = [randomNonce(), randomPKCECodeVerifier()];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(provider.pin?.claim === 'hd' && { hd: provider.pin.value }),
    ...(proves !== undefined && freshly(provider)),
  });
  return {
    url,
    asked: {
      providerId: provider.id,
      state,
      nonce,
      verifier,
      to,
      ...(proves !== undefined && { proves }),
      ...(ties && { ties }),
      at: now.getTime(),
    },
  };
}

/** The issuer shall ask the person again, and say when it did. */
function freshly({ kind }: SignInProvider): Record<string, string> {
  return {
    prompt: 'login',
    max_age: '0',
    // Google says when somebody signed in only where the claim is asked for by name.
    ...(kind === 'google' && { claims: JSON.stringify({ id_token: { auth_time: { essential: true } } }) }),
  };
}
