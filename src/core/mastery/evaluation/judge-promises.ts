import type { Figures } from './evaluate-method.ts';
import { generators } from './generators.ts';

/** What Waymark promises of its default, whether it held, and by which figures. */
export type Promised = {
  readonly key: 'predicts' | 'claims' | 'fair';
  readonly held: boolean;
  readonly by: readonly number[];
};

/** By so much the log loss on real sequences must be below that of the plain mean. */
const BELOW_MEAN = 0.005;
/** By so much it may be above that of the decaying average with 65, the best of the methods in use. */
const ABOVE_DECAYING = 0.003;
const RIGHT_CLAIMS = 0.95;

/**
 * Judges the three promises of the default method.
 *
 * - `predicts`: its log loss of next levels is at least .005 below the mean's, and at most .003 above decaying-65's
 *   (`by`: both differences).
 * - `claims`: "shown" is right in at least 95 of 100 claims in each of the four generators (`by`: each share; without
 *   any claim it is not).
 * - `fair`: in no history a change for the better makes the result worse (`by`: histories unfair by raising, by adding).
 *
 * Example: .3890 beside the mean's .3994 and decaying-65's .3899 is −.0104 and −.0009: held.
 */
export function judgePromises(figures: { usual: Figures; average: Figures; decaying: Figures }): Promised[] {
  const { usual, average, decaying } = figures;
  const besides = [average, decaying].map((other) => usual.next.logLoss - other.next.logLoss);
  const [beside = 0, above = 0] = besides;
  const shares = generators
    .filter(({ promised }) => promised)
    .map(({ key }) => {
      const claims = usual.claims[key];
      return claims && claims.shown > 0 ? claims.right / claims.shown : 0;
    });
  const { raising, adding } = usual.unfairness;
  return [
    { key: 'predicts', held: beside <= -BELOW_MEAN && above <= ABOVE_DECAYING, by: besides },
    { key: 'claims', held: shares.every((share) => share >= RIGHT_CLAIMS), by: shares },
    { key: 'fair', held: raising.any === 0 && adding.any === 0, by: [raising.any, adding.any] },
  ];
}
