import { schoolDay } from '#core/time/school-day.ts';

/** A row that was recorded at one moment and perhaps withdrawn at a later one; milliseconds since 1970. */
export type Recorded = { readonly recordedAt: number; readonly withdrawnAt: number | null };

/** The end of a school day, on the school's clock. */
export type KnownOn = { readonly day: string; readonly timeZone: string };

/**
 * The rows that stood at the end of a school day: recorded on that day or before, and not withdrawn by then. What was
 * recorded later is left out even where it tells of earlier work, and what was withdrawn later is still in: it is what
 * people knew, not what was so. Throws a RangeError for a time zone that does not exist.
 *
 * Example, on 12 November: work of 4 November judged on the 5th is in, though it was withdrawn on the 20th; work of
 * 10 November judged on the 13th is not. What was withdrawn at 23:59 on the 12th is out; at 00:01 on the 13th, in.
 */
export function asKnownOn<Row extends Recorded>(rows: readonly Row[], { day, timeZone }: KnownOn): Row[] {
  const by = (moment: number) => schoolDay(new Date(moment), timeZone) <= day;
  return rows.filter(
    ({ recordedAt, withdrawnAt }) => by(recordedAt) && (withdrawnAt === null || !by(withdrawnAt)),
  );
}
