import type pg from 'pg';
import { type Limit, limitTries, REPLY_PER_ADULT, type TryLimit } from '#school/accounts/limit-tries.ts';
import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';

/** A school shares one address on the evening on which letters are used: it is counted wide, and each letter narrow. */
const INVITATION_PER_LETTER: Limit = { act: 'invitation', most: 20, within: 15 * 60 };
const INVITATION_PER_ADDRESS: Limit = { act: 'invitation-from', most: 300, within: 15 * 60 };
/** Codes that open nothing; those that do are given back. */
const CODE_PER_ADDRESS: Limit = { act: 'code-from', most: 30, within: 15 * 60 };

/** What the pages of read links and invitations need beyond a request. */
export interface FamilyDoors {
  readonly replyPerAdult: TryLimit;
  readonly familyLimits: {
    readonly invitationPerLetter: TryLimit;
    readonly invitationPerAddress: TryLimit;
    readonly codePerAddress: TryLimit;
  };
}

/** What opens a session too: an invitation that is used, and an address that is confirmed. */
export interface InvitationDoors
  extends FamilyDoors,
    Pick<SignInDoors, 'library' | 'publicUrl' | 'sendLink'> {
  /** Told of what went wrong after the answer was given */
  readonly report: (error: unknown) => void;
}

/** The limits of these pages on a pool. */
export function familyDoors(pool: pg.Pool): FamilyDoors {
  return {
    replyPerAdult: limitTries(pool, REPLY_PER_ADULT),
    familyLimits: {
      invitationPerLetter: limitTries(pool, INVITATION_PER_LETTER),
      invitationPerAddress: limitTries(pool, INVITATION_PER_ADDRESS),
      codePerAddress: limitTries(pool, CODE_PER_ADDRESS),
    },
  };
}
