import type pg from 'pg';
import {
  LINK_PER_ACCOUNT,
  LINK_PER_ADDRESS,
  limitTries,
  SIGN_IN_PER_ACCOUNT,
  SIGN_IN_PER_ADDRESS,
  type TryLimit,
} from '#school/accounts/limit-tries.ts';
import type { SignInLibrary } from '#school/accounts/sign-in-library.ts';

/** A mail that must go out now: its secret is nowhere else. */
export interface PlainMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}

/** What the pages of the door need beyond a request. */
export interface AccountDoors {
  readonly library: SignInLibrary;
  readonly publicUrl: string;
  /** Sends a sign-in link; must not throw, since the answer is the same for an unknown address */
  readonly sendLink: (mail: PlainMail) => Promise<void>;
  /** Told of what went wrong after the answer was given */
  readonly report: (error: unknown) => void;
  readonly limits: {
    readonly signInPerAccount: TryLimit;
    readonly signInPerAddress: TryLimit;
    readonly linkPerAccount: TryLimit;
    readonly linkPerAddress: TryLimit;
  };
}

/** The limits of the door on a pool. */
export function accountLimits(pool: pg.Pool): AccountDoors['limits'] {
  return {
    signInPerAccount: limitTries(pool, SIGN_IN_PER_ACCOUNT),
    signInPerAddress: limitTries(pool, SIGN_IN_PER_ADDRESS),
    linkPerAccount: limitTries(pool, LINK_PER_ACCOUNT),
    linkPerAddress: limitTries(pool, LINK_PER_ADDRESS),
  };
}
