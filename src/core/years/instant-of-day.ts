import { schoolDay } from '../time/school-day.ts';

const HOUR = 3_600_000;

/**
 * The first full hour, counted in UTC, at which a school day has begun in a time zone. Throws a RangeError for a time
 * zone that does not exist.
 *
 * Example: 2027-09-07 begins in New York at 04:00 UTC, in Auckland at 12:00 UTC of the day before.
 */
export function instantOfDay(day: string, timeZone: string): Date {
  // No wall clock is more than 14 hours ahead of UTC, nor more than 12 behind.
  for (let at = Date.parse(`${day}T00:00:00Z`) - 14 * HOUR; ; at += HOUR)
    if (schoolDay(new Date(at), timeZone) >= day) return new Date(at);
}
