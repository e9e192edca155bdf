import { addDays } from '#core/time/add-days.ts';
import { laterDay } from '#core/time/later-day.ts';
import type { Window } from './window-of.ts';

/** Where a teacher moves a window: one of the quick choices, or days of their own. */
export type MoveTo =
  | { readonly kind: 'week-later' }
  | { readonly kind: 'unit-end' }
  | { readonly kind: 'days'; readonly readyFrom: string | null; readonly readyAbout: string };

/** A window with a day to be ready about, as every moved one has. */
export type MovedWindow = Window & { readonly readyAbout: string };

export type MoveProblem = 'no-unit-ahead' | 'is-past' | 'before-start';

/**
 * The window that comes of a move, or why there is none. A week later is counted from the latest day the chosen
 * students have, or from today where that has passed; a window that is open for none of them yet opens a week later too.
 * What lies behind today is nobody's window.
 *
 * Example: on November 24, windows until December 1 and December 3 a week later are both until December 10; one until
 * November 20 is until December 1.
 */
export function moveTo(
  to: MoveTo,
  { windows, unitEndsOn, today }: { windows: readonly Window[]; unitEndsOn: string | null; today: string },
): MovedWindow | MoveProblem {
  if (to.kind === 'week-later') {
    const latest = windows.reduce((day, { readyAbout }) => laterDay(day, readyAbout ?? day), today);
    const opens = windows.map(({ readyFrom }) => readyFrom ?? today).toSorted();
    // Where it is open for one of them, it stays open.
    const opensLater = (opens[0] ?? today) > today ? opens.at(-1) : undefined;
    if (opensLater === undefined) return { readyFrom: null, readyAbout: addDays(latest, 7) };
    return { readyFrom: addDays(opensLater, 7), readyAbout: addDays(laterDay(latest, opensLater), 7) };
  }
  if (to.kind === 'unit-end')
    return unitEndsOn === null || unitEndsOn < today
      ? 'no-unit-ahead'
      : { readyFrom: null, readyAbout: unitEndsOn };
  if (to.readyAbout < today) return 'is-past';
  if (to.readyFrom !== null && to.readyFrom > to.readyAbout) return 'before-start';
  return { readyFrom: to.readyFrom, readyAbout: to.readyAbout };
}
