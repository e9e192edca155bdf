import type { Scale } from '#core/scales/scale.ts';
import type { Estimate } from './estimate-from.ts';

/** Who is ready for more, who is close, who is starting, and of whom too little is known to say. */
export type MapBand = 'ready' | 'close' | 'starting' | 'not-enough';

/** The bands in the order of a Map that is grouped by level. */
export const mapBands: readonly MapBand[] = ['ready', 'close', 'starting', 'not-enough'];

/**
 * The band of an estimate: `ready` where the goal is shown; `close` where its word is at most one level below the
 * cut (at the cut, but not sure enough yet, is close too); `starting` below that, and where enough was seen and the
 * method says no level of it (a level that was not shown often enough, say); `not-enough` where too little is known.
 *
 * Example, cut at 3: shown is ready; Mastery not shown yet and Getting there are close; Starting is starting.
 */
export function mapBand({ status, word }: Pick<Estimate, 'status' | 'word'>, { cut }: Scale): MapBand {
  if (status === 'shown') return 'ready';
  if (word === null) return status === 'not-shown' ? 'starting' : 'not-enough';
  return word >= cut - 1 ? 'close' : 'starting';
}
