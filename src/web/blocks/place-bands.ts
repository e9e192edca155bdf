import { type BandCounts, countAll } from '#core/mastery/count-bands.ts';
import { type MapBand, mapBands } from '#core/mastery/map-band.ts';

/** One part of the bar, in percent of its width; told apart by its height as well as by its colour. */
export interface BandPart {
  readonly band: MapBand;
  /** From the left edge */
  readonly x: number;
  readonly width: number;
}

/**
 * The parts of a bar in reading direction: those who have shown it first. A part that nobody is in has none.
 *
 * Example: 1 shown, 1 close, 2 of whom too little is known: 0–25, 25–50 and 50–100 from left to right, and 75–100,
 * 50–75 and 0–50 from right to left.
 */
export function placeBands(counts: BandCounts, dir: 'ltr' | 'rtl'): BandPart[] {
  const all = countAll(counts);
  let before = 0;
  return mapBands.flatMap((band) => {
    const width = (counts[band] / all) * 100;
    const start = before;
    before += width;
    if (counts[band] === 0) return [];
    return [{ band, x: dir === 'rtl' ? 100 - before : start, width }];
  });
}
