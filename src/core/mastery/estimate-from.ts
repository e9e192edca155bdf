import { roundHalfUp } from '#core/scales/round-half-up.ts';
import { type Scale, scaleRange } from '#core/scales/scale.ts';
import { wordLevel } from '#core/scales/word-level.ts';
import type { Calculation } from './method.ts';
import { normalShare } from './normal-share.ts';

export type Status = 'no-evidence' | 'not-enough' | 'not-shown' | 'shown';

/**
 * What a student's pieces on a goal say. `level` is unrounded and is what cuts are compared with; `displayed`
 * is the same to two places. `word` (a level of the scale) and `band` are given from the third occasion on:
 * before, the pieces themselves are shown. Without pieces there is no number at all, never a zero; nor is there one
 * where the method gives none, which is `not-shown` from the third occasion on. There is a band only where the
 * method's certainty was measured.
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
 * The estimate of a student on a goal from the stored state of a method.
 *
 * From three occasions on, a method whose certainty was measured says `shown` when the chance that the true level
 * rounds to the cut or above is at least .78, p = Phi((L − (cut − .5)) / √(.7²/effective + .25²)), and else
 * `not-shown` (yet); its band is L ± 1.28·√(.7²/effective + .25²), kept on the scale. Every other method says `shown`
 * when the unrounded level is at the cut or above. The gate counts occasions, so that a status never vanishes because
 * evidence was added. p stays inside: it is no percentage to show.
 *
 * Source: the project's comparison of methods, section 6(b). Worked by hand: 3, 3, 3 on three days count 4, 6
 * and 9 parts, so effective = 19²/(16+36+81) = 2.71, the spread √(.49/2.71 + .0625) = .493, and p =
 * Phi(.5/.493) = .845: shown. 2, 3, 3 has L = 2.79 and p = Phi(.289/.493) = .721: not shown yet.
 */
export function estimateFrom<State>(state: State, { method, scale }: Calculation<State>): Estimate {
  const reading = method.read(state);
  const { level, count } = reading;
  const displayed = level === null ? null : roundHalfUp(level, 2);
  if (count < ENOUGH_OCCASIONS) {
    return {
      status: count === 0 ? 'no-evidence' : 'not-enough',
      level,
      displayed,
      word: null,
      band: null,
      count,
    };
  }
  if (level === null) return { status: 'not-shown', level, displayed, word: null, band: null, count };
  const { effective } = reading;
  const shown =
    effective === null
      ? reaches(level, scale.cut)
      : chanceShown({ level, effective }, scale.cut) >= SURE_ENOUGH;
  return {
    status: shown ? 'shown' : 'not-shown',
    level,
    displayed,
    word: wordLevel(level, scale),
    band: effective === null ? null : bandAround({ level, spread: spreadOf(effective), scale }),
    count,
  };
}

/** An average of 3, 3 and 3 may come out as 2.9999999999999996, which is 3 on paper. */
function reaches(level: number, cut: number): boolean {
  return level >= cut - 1e-9;
}

/**
 * The chance, from 0 to 1, that the true level rounds to the cut or above. For deciding the
 * status only: it is not calibrated as a percentage.
 *
 * Example: 3, 4, 3 with the cut at 3 gives .951; 4, 4, 2 gives .869.
 */
export function chanceShown(reading: { level: number; effective: number }, cut: number): number {
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
