import { roundHalfUp } from '#core/scales/round-half-up.ts';
import { type Scale, scaleRange } from '#core/scales/scale.ts';
import { wordLevel } from '#core/scales/word-level.ts';
import type { Reading } from './method.ts';
import { type RecencyState, recencyMean } from './methods/recency-mean.ts';
import { normalShare } from './normal-share.ts';

export type Status = 'no-evidence' | 'not-enough' | 'not-shown' | 'shown';

/**
 * What a student's pieces on a goal say. `level` is unrounded and is what cuts are compared with; `displayed`
 * is the same to two places. `word` (a level of the scale) and `band` are given from the third occasion on:
 * before, the pieces themselves are shown. Without pieces there is no number at all, never a zero.
 */
export type Estimate = {
  readonly status: Status;
  readonly level: number | null;
  readonly displayed: number | null;
  readonly word: number | null;
  readonly band: readonly [low: number, high: number] | null;
  readonly count: number;
};

/** From so many occasions on an estimate says more than "not enough yet". */
export const ENOUGH_OCCASIONS = 3;

/** How sure a positive claim must be. Measured: such claims are right 95 to 99 times in 100. */
const SURE_ENOUGH = 0.78;
/** Spread of one piece around the level, in levels. */
const SPREAD_OF_A_PIECE = 0.7;
/** Spread that more pieces do not take away (the judge's eye, growth since), in levels. */
const SPREAD_THAT_STAYS = 0.25;
/** Half-width of a band that holds 80 in 100 of a normal distribution, in standard deviations. */
const EIGHTY_IN_A_HUNDRED = 1.28;

/**
 * The estimate of a student on a goal from the stored state.
 *
 * From three occasions on the status is `shown` when the chance that the true level rounds to the cut or above
 * is at least .78, p = Phi((L − (cut − .5)) / √(.7²/effective + .25²)), and else `not-shown` (yet). The band is
 * L ± 1.28·√(.7²/effective + .25²), kept on the scale. The gate counts occasions, so that a status never
 * vanishes because evidence was added. p stays inside: it is no percentage to show.
 *
 * Source: the project's comparison of methods, section 6(b). Worked by hand: 3, 3, 3 on three days count 4, 6
 * and 9 parts, so effective = 19²/(16+36+81) = 2.71, the spread √(.49/2.71 + .0625) = .493, and p =
 * Phi(.5/.493) = .845: shown. 2, 3, 3 has L = 2.79 and p = Phi(.289/.493) = .721: not shown yet.
 */
export function estimateFrom(state: RecencyState, scale: Scale): Estimate {
  const reading = recencyMean.read(state);
  const { level, count } = reading;
  if (level === null) {
    return { status: 'no-evidence', level: null, displayed: null, word: null, band: null, count };
  }
  const displayed = roundHalfUp(level, 2);
  if (count < ENOUGH_OCCASIONS) {
    return { status: 'not-enough', level, displayed, word: null, band: null, count };
  }
  const shown = chanceShown(reading, scale.cut) >= SURE_ENOUGH;
  return {
    status: shown ? 'shown' : 'not-shown',
    level,
    displayed,
    word: wordLevel(level, scale),
    band: bandAround({ level, spread: spreadOf(reading.effective), scale }),
    count,
  };
}

/**
 * The chance, from 0 to 1, that the true level rounds to the cut or above; 0 without pieces. For deciding the
 * status only: it is not calibrated as a percentage.
 *
 * Example: 3, 4, 3 with the cut at 3 gives .951; 4, 4, 2 gives .869.
 */
export function chanceShown(reading: Pick<Reading, 'level' | 'effective'>, cut: number): number {
  if (reading.level === null) return 0;
  return normalShare((reading.level - (cut - 0.5)) / spreadOf(reading.effective));
}

/**
 * The spread of the level, in levels, when it rests on so many pieces. It narrows from .743 for one piece to
 * never less than .25.
 *
 * Example: with 2.71 pieces √(.49/2.71 + .0625) = .493.
 */
export function spreadOf(effective: number): number {
  return Math.sqrt(SPREAD_OF_A_PIECE ** 2 / effective + SPREAD_THAT_STAYS ** 2);
}

function bandAround(middle: { level: number; spread: number; scale: Scale }): [number, number] {
  const { lowest, highest } = scaleRange(middle.scale);
  const reach = EIGHTY_IN_A_HUNDRED * middle.spread;
  const onScale = (value: number) => Math.min(highest, Math.max(lowest, value));
  return [onScale(middle.level - reach), onScale(middle.level + reach)];
}
