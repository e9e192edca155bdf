import { schoolDay } from './school-day.ts';

/** When somebody noted something on a device that could not send it then. */
export type Noted = {
  /** The moment, never after now */
  readonly at: Date;
  /** Its school day, 'YYYY-MM-DD' in the school's time zone */
  readonly on: string;
};

/** So many days a note may have waited on a device: longer than a summer. An older clock is a wrong clock. */
const MOST_DAYS = 120;

const A_DAY = 24 * 60 * 60 * 1000;

/**
 * The moment a device says that something was noted (milliseconds since 1970) as we take it: one that is still to
 * come is now, since the device's clock is ahead; null where it lies more than 120 days back, since then the clock of
 * the device cannot be trusted. Throws a RangeError for a time zone that does not exist.
 *
 * Example, at noon in New York on 24 November: noted at 23:10 the day before is of the 23rd; noted at 12:05 is of
 * 12:00; noted in 1970 is of no day.
 */
export function whenNoted(noted: number, { now, timeZone }: { now: Date; timeZone: string }): Noted | null {
  if (now.getTime() - noted > MOST_DAYS * A_DAY) return null;
  const at = new Date(Math.min(noted, now.getTime()));
  return { at, on: schoolDay(at, timeZone) };
}
