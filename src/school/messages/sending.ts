import type { Database } from '#platform/db/connect.ts';
import type { Mailer } from '#platform/mail/mail.ts';

/** What sending needs from outside. */
export interface Sending {
  readonly database: Database;
  /** None: mail goes to the staff's outbox page */
  readonly mailer: Mailer | undefined;
  /** Address the pages are reached at, without a final slash */
  readonly publicUrl: string;
  /** Approved messages go out at once instead of at each adult's hour */
  readonly sendAtOnce: boolean;
  readonly now: () => Date;
}

/** Families are written to on school days between these hours, whatever a queue had to wait for. */
export const EARLIEST_HOUR = 8;
export const LATEST_HOUR = 21;

export function channelOf({ mailer }: Sending): 'email' | 'outbox' {
  return mailer ? 'email' : 'outbox';
}
