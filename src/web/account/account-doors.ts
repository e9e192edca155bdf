import type { SignInDoors } from '#school/accounts/sign-in-doors.ts';

/** What the pages of the door need beyond a request. */
export interface AccountDoors extends SignInDoors {
  /** Told of what went wrong after the answer was given */
  readonly report: (error: unknown) => void;
}
