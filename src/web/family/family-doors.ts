import type pg from 'pg';
import { limitTries, REPLY_PER_ADULT, type TryLimit } from '#school/accounts/limit-tries.ts';

/** What the pages of a read link need beyond a request. */
export interface FamilyDoors {
  readonly replyPerAdult: TryLimit;
}

/** The limits of these pages on a pool. */
export function familyDoors(pool: pg.Pool): FamilyDoors {
  return { replyPerAdult: limitTries(pool, REPLY_PER_ADULT) };
}
