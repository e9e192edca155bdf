import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** How often something may be tried, kept in the database so that it holds across processes. */
export interface Limit {
  /** What is tried, such as sign-in */
  readonly act: string;
  readonly most: number;
  /** Seconds after which the count begins again */
  readonly within: number;
}

/**
 * A door that counts. `try` is false once the limit for the key is passed; `forget` begins again; `giveBack` takes
 * one try off the count.
 */
export interface TryLimit {
  try(key: string): Promise<boolean>;
  forget(key: string): Promise<void>;
  giveBack(key: string): Promise<void>;
}

/** Sign-in is counted per account first; a school shares one address, so the limit per address is wide. */
export const SIGN_IN_PER_ACCOUNT: Limit = { act: 'sign-in', most: 10, within: 15 * 60 };
export const SIGN_IN_PER_ADDRESS: Limit = { act: 'sign-in-from', most: 100, within: 15 * 60 };
export const SECOND_STEP_PER_ACCOUNT: Limit = { act: 'second-step', most: 10, within: 15 * 60 };
export const PROOF_PER_ACCOUNT: Limit = { act: 'proof', most: 10, within: 15 * 60 };
export const PASSKEY_PER_ADDRESS: Limit = { act: 'passkey-from', most: 300, within: 15 * 60 };
export const LINK_PER_ACCOUNT: Limit = { act: 'link', most: 5, within: 60 * 60 };
export const LINK_PER_ADDRESS: Limit = { act: 'link-from', most: 20, within: 60 * 60 };
/** Looks at badges that open nothing are counted per address, since a class shares one; presses per badge. */
export const BADGE_PER_BADGE: Limit = { act: 'badge', most: 20, within: 15 * 60 };
export const BADGE_PER_ADDRESS: Limit = { act: 'badge-from', most: 100, within: 15 * 60 };
/** Answers of issuers that signed nobody in; those that did are given back. */
export const ISSUER_PER_ADDRESS: Limit = { act: 'issuer-from', most: 100, within: 15 * 60 };
export const REPLY_PER_ADULT: Limit = { act: 'reply', most: 30, within: 60 * 60 };
/** A class's photos within an hour, several of each student. */
export const FILE_PER_PERSON: Limit = { act: 'file', most: 150, within: 60 * 60 };

/** Opens a limit on the given pool of connections. */
export function limitTries(pool: pg.Pool, { act, most, within }: Limit): TryLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: act,
    points: most,
    duration: within,
    clearExpiredByTimeout: false,
  });
  return {
    try: async (key) => {
      try {
        await limiter.consume(key);
        return true;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return false;
        throw refused;
      }
    },
    forget: async (key) => void (await limiter.delete(key)),
    giveBack: async (key) => void (await limiter.reward(key)),
  };
}
