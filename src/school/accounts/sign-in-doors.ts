import type pg from 'pg';
import type { Database } from '#platform/db/connect.ts';
import { openSeal, type Seal } from '#platform/seals/open-seal.ts';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { deriveKey } from '#platform/settings/settings.ts';
import { type OpenProviders, openProviders } from './providers/open-providers.ts';
import { makeSignInLibrary, type SignInLibrary } from './sign-in-library.ts';
import { type SignInLimits, signInLimits } from './sign-in-limits.ts';

/** A mail that must go out now: its secret is nowhere else. */
export interface PlainMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}

/** What pages need where somebody proves who they are. */
export interface SignInDoors {
  readonly library: SignInLibrary;
  /** Where browsers find the pages; passkeys belong to it */
  readonly publicUrl: string;
  /** Closes what the database or a browser keeps for us */
  readonly seal: Seal;
  readonly limits: SignInLimits;
  /** Issuers outside who say who somebody is */
  readonly providers: OpenProviders;
  /** Sends a sign-in link; must not throw, since the answer is the same for an unknown address */
  readonly sendLink: (mail: PlainMail) => Promise<void>;
}

/** Opens the doors on a database; all their keys are derived from the settings' one secret. */
export function openSignInDoors({
  database,
  pool,
  publicUrl,
  secret,
  sendLink,
  providers = [],
}: {
  database: Database;
  pool: pg.Pool;
  publicUrl: string;
  secret: string;
  sendLink: SignInDoors['sendLink'];
  providers?: readonly SignInProvider[];
}): SignInDoors {
  return {
    library: makeSignInLibrary({ database, publicUrl, secret: deriveKey(secret, 'cookies') }),
    publicUrl,
    seal: openSeal(deriveKey(secret, 'seals')),
    limits: signInLimits(pool),
    providers: openProviders(providers),
    sendLink,
  };
}
