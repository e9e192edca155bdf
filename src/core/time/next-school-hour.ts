import { addDays } from './add-days.ts';
import { schoolDay } from './school-day.ts';

const HOUR = 3_600_000;

/**
 * The next moment, after `now`, at which the clock on the school's wall shows the full `hour` (0–23) on a day
 * from Monday to Friday. Where the clocks skip that hour it is the first moment after the gap. Throws a
 * RangeError for a time zone that does not exist.
 *
 * Example: in New York on Friday 13 November 2026 at 17:30, the next 17:00 is Monday 16 November, 22:00 UTC.
 */
export function nextSchoolHour({ now, timeZone, hour }: { now: Date; timeZone: string; hour: number }): Date {
  let day = schoolDay(now, timeZone);
  for (;;) {
    const at = instantOf({ day, hour, timeZone });
    if (at > now && isWeekday(day)) return at;
    day = addDays(day, 1);
  }
}

/**
 * Whether a moment lies within the hours in which a family may be written to: Monday to Friday, from `from`
 * (inclusive) to `until` (exclusive) on the clock of the school.
 *
 * Example: 17:00 on a Tuesday lies within 8 and 21; 21:00 does not, nor does any hour of a Saturday.
 */
export function isWithinHours(
  at: Date,
  { timeZone, from, until }: { timeZone: string; from: number; until: number },
): boolean {
  const hour = wallClock(at, timeZone).getUTCHours();
  return isWeekday(schoolDay(at, timeZone)) && hour >= from && hour < until;
}

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

function instantOf({ day, hour, timeZone }: { day: string; hour: number; timeZone: string }): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  // The wall clock is off UTC by some hours, which differ by one on the two sides of a change of clocks.
  const first = wanted - offsetAt(new Date(wanted), timeZone);
  return new Date(wanted - offsetAt(new Date(first), timeZone));
}

/** How far the school's wall clock is ahead of UTC, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  return wallClock(at, timeZone).getTime() - Math.floor(at.getTime() / 1000) * 1000;
}

/** What the wall shows, written as if it were UTC. */
function wallClock(at: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return new Date(
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')),
  );
}
