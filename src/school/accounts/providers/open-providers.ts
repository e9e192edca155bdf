import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { SignInProvider } from '#platform/settings/read-providers.ts';

/** What an issuer says of itself is asked again after a day. */
const DISCOVERED_FOR = 24 * 60 * 60 * 1000;
/** Seconds an issuer may take to answer. */
const PATIENCE = 10;

/** The issuers a school may be signed in by. */
export interface OpenProviders {
  readonly list: readonly SignInProvider[];
  find(id: string): SignInProvider | undefined;
  /** What the issuer says of itself, asked once a day; rejects where it does not answer. */
  discover(provider: SignInProvider, now: Date): Promise<Configuration>;
}

/** Opens the issuers of the settings; none is asked anything before somebody wants to sign in. */
export function openProviders(list: readonly SignInProvider[]): OpenProviders {
  const known = new Map<string, { readonly at: number; readonly configuration: Promise<Configuration> }>();
  return {
    list,
    find: (id) => list.find((each) => each.id === id),
    discover: (provider, now) => {
      const before = known.get(provider.id);
      if (before && Math.abs(now.getTime() - before.at) < DISCOVERED_FOR) return before.configuration;
      const configuration = ask(provider);
      known.set(provider.id, { at: now.getTime(), configuration });
      // An issuer that did not answer is asked again by whoever comes next.
      configuration.catch(() => known.delete(provider.id));
      return configuration;
    },
  };
}

function ask({ issuer, clientId, clientSecret }: SignInProvider): Promise<Configuration> {
  return discovery(new URL(issuer), clientId, {}, proveOurselves(clientSecret), {
    // The signature is checked although the token comes straight from the issuer.
    execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
    timeout: PATIENCE,
  });
}

/** In the body where the issuer takes that, else in the header, as it must by the standard. */
function proveOurselves(clientSecret: string): ClientAuth {
  const [inBody, inHeader] = [ClientSecretPost(clientSecret), ClientSecretBasic(clientSecret)];
  return (server, ...rest) =>
    server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
      ? inBody(server, ...rest)
      : inHeader(server, ...rest);
}
