import type pg from 'pg';
import {
  BADGE_PER_ADDRESS,
  BADGE_PER_BADGE,
  ISSUER_PER_ADDRESS,
  LINK_PER_ACCOUNT,
  LINK_PER_ADDRESS,
  limitTries,
  PASSKEY_PER_ADDRESS,
  PROOF_PER_ACCOUNT,
  SECOND_STEP_PER_ACCOUNT,
  SIGN_IN_PER_ACCOUNT,
  SIGN_IN_PER_ADDRESS,
  type TryLimit,
} from './limit-tries.ts';
import { type Turns, takeTurns } from './take-turns.ts';

/** How often one may try to prove who one is, per account first and per address second. */
export interface SignInLimits {
  readonly signInPerAccount: TryLimit;
  readonly signInPerAddress: TryLimit;
  readonly secondStepPerAccount: TryLimit;
  readonly proofPerAccount: TryLimit;
  readonly passkeyPerAddress: TryLimit;
  readonly linkPerAccount: TryLimit;
  readonly linkPerAddress: TryLimit;
  readonly badgePerBadge: TryLimit;
  readonly badgePerAddress: TryLimit;
  readonly issuerPerAddress: TryLimit;
  /** A whole school may sign in at once from one address: some at a time, so that those under way do not count */
  readonly turns: Turns;
}

/** So many of one address prove themselves at once; far below the limit per address. */
const AT_ONCE = 12;

/** The limits of the door on a pool. */
export function signInLimits(pool: pg.Pool): SignInLimits {
  return {
    signInPerAccount: limitTries(pool, SIGN_IN_PER_ACCOUNT),
    signInPerAddress: limitTries(pool, SIGN_IN_PER_ADDRESS),
    secondStepPerAccount: limitTries(pool, SECOND_STEP_PER_ACCOUNT),
    proofPerAccount: limitTries(pool, PROOF_PER_ACCOUNT),
    passkeyPerAddress: limitTries(pool, PASSKEY_PER_ADDRESS),
    linkPerAccount: limitTries(pool, LINK_PER_ACCOUNT),
    linkPerAddress: limitTries(pool, LINK_PER_ADDRESS),
    badgePerBadge: limitTries(pool, BADGE_PER_BADGE),
    badgePerAddress: limitTries(pool, BADGE_PER_ADDRESS),
    issuerPerAddress: limitTries(pool, ISSUER_PER_ADDRESS),
    turns: takeTurns(AT_ONCE),
  };
}
