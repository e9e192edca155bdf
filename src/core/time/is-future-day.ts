import { schoolDay } from './school-day.ts';

/**
 * Whether a day has not yet begun at the school. Evidence of work on such a day is refused.
 *
 * Example: at 23:30 on 1 November in New York, '2026-11-02' is in the future although it has begun in London.
 */
export function isFutureDay(day: string, at: { now: Date; timeZone: string }): boolean {
  return day > schoolDay(at.now, at.timeZone);
}
