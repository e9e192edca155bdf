import { rateValue } from './rate-value.ts';

/** What a benchmark measured of one thing. */
export interface Measured {
  /** Words for the table, such as "gradebook, server time" */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it may be; from DESIGN.md, or a tenth of the peer's time where that is less */
  readonly budget: number;
  /** Which way is better */
  readonly better: 'lower' | 'higher';
  /** 19 in 20 were no worse than this */
  readonly p95?: number | undefined;
  /** Another program's figure for the same, in the same unit, or the most this machine can do */
  readonly beside?: { readonly what: string; readonly value: number } | undefined;
}

/** The same with its ratios, as it is printed. */
export interface Row extends Measured {
  /** Above 1 is over budget, whichever way is better */
  readonly ratio: number;
  /** The same of what stands beside it: below 1 is better than the peer */
  readonly ratioBeside?: number | undefined;
}

/** Rates what was measured. */
export function rowOf(measured: Measured): Row {
  const { value, budget, better, beside } = measured;
  return {
    ...measured,
    ratio: rateValue({ value, against: budget, better }),
    ...(beside && { ratioBeside: rateValue({ value, against: beside.value, better }) }),
  };
}
