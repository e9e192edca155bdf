import { addDays } from '#core/time/add-days.ts';

/** The `count` school days before a day, oldest first: Saturdays and Sundays have no school. */
export function schoolDaysBefore(day: string, count: number): string[] {
  const days: string[] = [];
  for (let at = addDays(day, -1); days.length < count; at = addDays(at, -1)) {
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.unshift(at);
  }
  return days;
}
