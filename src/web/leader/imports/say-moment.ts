import { schoolDay } from '#core/time/school-day.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

/** A moment as day and time of day at the school. */
export function sayMoment(
  { speech, school }: Pick<PageRequest, 'speech' | 'school'>,
  at: Date,
): { day: string; time: string } {
  return {
    day: speech.day(schoolDay(at, school.timeZone), 'day'),
    time: speech.time(at, school.timeZone),
  };
}
