/** A chance that was named, from 0 to 1, and whether the thing then happened. */
export type Prediction = { readonly chance: number; readonly happened: boolean };

/**
 * How good predictions were. `logLoss` (natural logarithm) and `rmse` are better when smaller, 0 at best; `auc` is better
 * when larger, from .5 (no better than a coin) to 1.
 */
export type Measures = { readonly logLoss: number; readonly rmse: number; readonly auc: number };

/** A chance of exactly 0 or 1 that failed would cost without end; nothing here is surer than this. */
const SUREST = 1e-12;

/**
 * Measures predictions, at least one that happened and one that did not (else `auc` is NaN).
 *
 * - log loss: the mean of −ln(chance given to what came).
 * - RMSE: the root of the mean square of (chance − 1 or 0).
 * - AUC: how often of two predictions, one that happened and one that did not, the first had the greater chance; equal
 *   chances count a half.
 *
 * Worked by hand: .8 happened, .4 did not, .4 happened: log loss (.2231 + .5108 + .9163)/3 = .5501; RMSE
 * √((.04 + .16 + .36)/3) = .4320; AUC (1 + ½)/2 = .75.
 */
export function measurePredictions(predictions: readonly Prediction[]): Measures {
  let loss = 0;
  let squares = 0;
  for (const { chance, happened } of predictions) {
    const given = happened ? chance : 1 - chance;
    loss -= Math.log(Math.max(SUREST, given));
    squares += (1 - given) ** 2;
  }
  return {
    logLoss: loss / predictions.length,
    rmse: Math.sqrt(squares / predictions.length),
    auc: areaUnderCurve(predictions),
  };
}

/** By ranks (Mann and Whitney): equal chances share the mean of their places. */
function areaUnderCurve(predictions: readonly Prediction[]): number {
  const inOrder = predictions.toSorted((a, b) => a.chance - b.chance);
  let happened = 0;
  let ranks = 0;
  for (let first = 0; first < inOrder.length; ) {
    let after = first;
    let ofThese = 0;
    while (inOrder[after]?.chance === inOrder[first]?.chance) {
      if (inOrder[after]?.happened) ofThese += 1;
      after += 1;
    }
    ranks += (ofThese * (first + 1 + after)) / 2;
    happened += ofThese;
    first = after;
  }
  const others = inOrder.length - happened;
  return (ranks - (happened * (happened + 1)) / 2) / (happened * others);
}
