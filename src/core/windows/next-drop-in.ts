import { addDays } from '#core/time/add-days.ts';
import { weekOf } from '#core/time/week-of.ts';

/** When a drop-in time is: on one day, or every week on a weekday (1 Monday to 7 Sunday). */
export type DropInTime = { readonly endsAt: string } & (
  | { readonly onDay: string; readonly weekday: null }
  | { readonly onDay: null; readonly weekday: number }
);

/**
 * The next day on which somebody may drop in, or null where it is over. Today counts until the time has ended on the
 * clock of the school; times are written HH:MM.
 *
 * Example: every Thursday from 15:15 to 16:00; on Tuesday, November 24, 2026 it is November 26, on Thursday at 15:30
 * the same day, and at 16:00 it is December 3.
 */
export function nextDropIn(
  time: DropInTime,
  { today, clock }: { today: string; clock: string },
): string | null {
  const isOver = clock >= time.endsAt;
  if (time.weekday === null)
    return time.onDay > today || (time.onDay === today && !isOver) ? time.onDay : null;
  const thisWeek = addDays(weekOf(today), time.weekday - 1);
  return thisWeek > today || (thisWeek === today && !isOver) ? thisWeek : addDays(thisWeek, 7);
}
