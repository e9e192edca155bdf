import { addDays } from '#core/time/add-days.ts';
import { nextSchoolHour } from '#core/time/next-school-hour.ts';
import { schoolYear } from '#core/time/school-year.ts';
import { weekOf } from '#core/time/week-of.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** A day of the term as seen from today: `[1, 'thu']` is Thursday of last week, `[-2, 'mon']` lies ahead. */
export type Slot = readonly [weeksAgo: number, weekday: (typeof WEEKDAYS)[number]];

/** The days on which things happen in the world, laid out around a given day. */
export interface Days {
  readonly today: string;
  readonly now: Date;
  readonly timeZone: string;
  /** Label of the school year, such as 2026-27 */
  readonly year: string;
  /** The day on which everybody was there: before the first evidence, whatever the day of the year */
  readonly yearStartsOn: string;
  readonly lastWeek: string;
  /** A day of the term; in this week never after today */
  day(slot: Slot): string;
  /** The school day so many school days after today */
  ahead(schoolDays: number): string;
  /** A moment of a school day on the clock of the school; never after now */
  at(day: string, hour: number): Date;
}

/** Lays the term out: ten weeks lie behind, some ahead. Saturdays and Sundays have no school. */
export function layOutDays({ today, now, timeZone }: { today: string; now: Date; timeZone: string }): Days {
  const monday = weekOf(today);
  const lastSchoolDay = today < addDays(monday, 4) ? today : addDays(monday, 4);
  const year = schoolYear(today);
  const usual = `${year.slice(0, 4)}-09-08`;
  const needed = addDays(monday, -77);
  return {
    today,
    now,
    timeZone,
    year,
    yearStartsOn: usual < needed ? usual : needed,
    lastWeek: addDays(monday, -7),
    day: ([weeksAgo, weekday]) => {
      const day = addDays(monday, -7 * weeksAgo + WEEKDAYS.indexOf(weekday));
      return weeksAgo === 0 && day > lastSchoolDay ? lastSchoolDay : day;
    },
    ahead: (schoolDays) => {
      let day = today;
      for (let left = schoolDays; left > 0; ) {
        day = addDays(day, 1);
        if (day < addDays(weekOf(day), 5)) left -= 1;
      }
      return day;
    },
    at: (day, hour) => {
      // From the evening before: the next full hour of a school day is that day's.
      const at = nextSchoolHour({ now: new Date(`${day}T00:00:00Z`), timeZone, hour });
      return at < now ? at : new Date(now.getTime() - 60_000);
    },
  };
}
