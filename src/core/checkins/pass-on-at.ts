import { isWithinHours, nextSchoolHour } from '#core/time/next-school-hour.ts';

/** Somebody is at school between these hours, Monday to Friday. */
const FIRST_HOUR = 8;
const LAST_HOUR = 15;

/**
 * When so many minutes of school hours (8:00 to 15:00 on the school's wall, Monday to Friday) have gone by since a
 * moment. Days off are not known here. Throws a RangeError for a time zone that does not exist.
 *
 * Example: two hours from Tuesday 14:00 in New York is Wednesday 9:00; from Saturday noon it is Monday 10:00.
 */
export function passOnAt(since: Date, { minutes, timeZone }: { minutes: number; timeZone: string }): Date {
  let left = minutes * 60_000;
  let at = since;
  for (;;) {
    const isOpen = isWithinHours(at, { timeZone, from: FIRST_HOUR, until: LAST_HOUR });
    const begins = isOpen ? at : nextSchoolHour({ now: at, timeZone, hour: FIRST_HOUR });
    const ends = nextSchoolHour({ now: begins, timeZone, hour: LAST_HOUR });
    const room = ends.getTime() - begins.getTime();
    if (left <= room) return new Date(begins.getTime() + left);
    left -= room;
    at = ends;
  }
}
