import type { Scale } from '#core/scales/scale.ts';
import { holdEstimate, type Overridable } from './hold-estimate.ts';
import { type MapBand, mapBand } from './map-band.ts';

/** How many students are in each band. */
export type BandCounts = Readonly<Record<MapBand, number>>;

/** Students of whom the same holds. */
export type AlikeStudents = Overridable & {
  /** How many; a whole number */
  readonly students: number;
};

/** Nobody in any band. */
export const nobody: BandCounts = { ready: 0, close: 0, starting: 0, 'not-enough': 0 };

/**
 * How many students have shown a goal, are close, are starting, and of whom too little is known: counted, and never
 * averaged into one figure. What a teacher judged on top of the arithmetic is what counts.
 *
 * Example, cut at 3: two shown, one at Getting there, and three without evidence are 2 ready, 1 close, 0 starting and
 * 3 of whom too little is known.
 */
export function countBands(groups: readonly AlikeStudents[], scale: Scale): BandCounts {
  const counts: Record<MapBand, number> = { ...nobody };
  for (const { students, ...estimate } of groups) counts[mapBand(holdEstimate(estimate), scale)] += students;
  return counts;
}

/**
 * How many students there are in all bands together.
 *
 * Example: 2 ready, 1 close and 3 of whom too little is known are 6.
 */
export function countAll(counts: BandCounts): number {
  return counts.ready + counts.close + counts.starting + counts['not-enough'];
}
