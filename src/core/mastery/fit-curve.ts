import type { DayOfPieces } from './method.ts';
import { poolDay } from './pool-day.ts';

/**
 * What a power curve through the days of work needs to be known, as sums over the days x = 1, 2, … with what each day
 * shows, y: the number of days, Σ ln x, Σ (ln x)², Σ ln y, Σ (ln y)², Σ ln x·ln y, and the newest y.
 */
export type CurveSums = {
  readonly days: number;
  readonly x: number;
  readonly xx: number;
  readonly y: number;
  readonly yy: number;
  readonly xy: number;
  readonly newest: number;
};

/** Before the first day. */
export const noDays: CurveSums = { days: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0, newest: 0 };

/**
 * The sums with one more day, at a cost that does not grow. Throws a RangeError on a level of 0 or below, which has no
 * logarithm.
 *
 * Example: after `noDays` a 2 makes days = 1, Σ ln y = .693 and Σ ln x = 0.
 */
export function addDay(sums: CurveSums, day: DayOfPieces): CurveSums {
  for (const { level } of day.pieces) {
    if (!(level > 0)) throw new RangeError(`A power curve needs levels above 0, not ${level}`);
  }
  const { level } = poolDay(day.pieces);
  const days = sums.days + 1;
  const x = Math.log(days);
  const y = Math.log(level);
  return {
    days,
    x: sums.x + x,
    xx: sums.xx + x * x,
    y: sums.y + y,
    yy: sums.yy + y * y,
    xy: sums.xy + x * y,
    newest: level,
  };
}

/** y = start · x^power, and its `end`, the y of the newest day; not yet kept on a scale. */
export type Curve = { readonly start: number; readonly power: number; readonly end: number };

/**
 * The power curve with the least sum of squares in logarithms: power = (n·Σxy − Σx·Σy)/(n·Σxx − (Σx)²) and ln start =
 * (Σy − power·Σx)/n, with x and y for their logarithms. One day: level through what it shows; two: through both.
 *
 * Example: 1, 2, 3, 4 lie on y = x, so start = 1, power = 1, end = 4. 2, 4 lie on y = 2x: end = 4.
 */
export function fitCurve({ days, x, xx, y, xy, newest }: CurveSums): Curve {
  if (days <= 1) return { start: newest, power: 0, end: newest };
  const power = (days * xy - x * y) / (days * xx - x * x);
  const start = Math.exp((y - power * x) / days);
  return { start, power, end: days === 2 ? newest : start * days ** power };
}
