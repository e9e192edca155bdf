import { nextSchoolHour } from '#core/time/next-school-hour.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Adult } from '#school/families/list-adults.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** When an approved part goes out to an adult: their next hour on a school day. */
export function sayWhen({ display, hour }: Adult, { speech, school, now }: PageRequest): string {
  const at = nextSchoolHour({ now, timeZone: school.timeZone, hour });
  return speech.t('messages.goes-out', {
    adult: display,
    day: speech.day(schoolDay(at, school.timeZone), 'weekday'),
    time: speech.time(at, school.timeZone),
  });
}
