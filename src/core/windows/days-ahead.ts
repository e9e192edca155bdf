import type { Window } from './window-of.ts';

/** What of a window may be named to a student or a family today. */
export interface DaysAhead {
  /** The day on which it opens; null where it is open, or any day is good */
  readonly from: string | null;
  /** The day by about which most are ready; null where none is said or it is not ahead */
  readonly about: string | null;
}

/**
 * The days of a window that lie ahead: a day that has passed is never named, and today is "any day". A window that
 * lies behind leaves nothing to name; the work can be shown any day.
 *
 * Example: of November 19 to December 1, on November 17 both are named; on November 24 only "about December 1"; on
 * December 2 neither.
 */
export function daysAhead({ readyFrom, readyAbout }: Window, today: string): DaysAhead {
  return {
    from: readyFrom !== null && readyFrom > today ? readyFrom : null,
    about: readyAbout !== null && readyAbout > today ? readyAbout : null,
  };
}

/**
 * Whether a window still lies ahead or is open: it has no last day, or that day is today or later.
 *
 * Example: of November 19 to December 1, true on December 1 and false on December 2.
 */
export function isAwaited({ readyAbout }: Window, today: string): boolean {
  return readyAbout === null || readyAbout >= today;
}
