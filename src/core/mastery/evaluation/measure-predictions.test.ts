import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePredictions, type Prediction } from './measure-predictions.ts';

const said = (chance: number, happened: boolean): Prediction => ({ chance, happened });
const predictions = fc
  .array(
    fc.record({
      chance: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
      happened: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => [...drawn, said(0.3, true), said(0.6, false)]);

describe('measurePredictions', () => {
  it('measures three predictions as by hand', () => {
    const { logLoss, rmse, auc } = measurePredictions([said(0.8, true), said(0.4, false), said(0.4, true)]);
    expect(logLoss).toBeCloseTo(0.5501, 4);
    expect(rmse).toBeCloseTo(0.432, 4);
    expect(auc).toBe(0.75);
  });

  it('finds no better than a coin what always says a half', () => {
    const { logLoss, rmse, auc } = measurePredictions([said(0.5, true), said(0.5, false)]);
    expect(logLoss).toBeCloseTo(Math.LN2, 9);
    expect(rmse).toBe(0.5);
    expect(auc).toBe(0.5);
  });

  it('finds nothing wrong with what knows it all, and stays a number where all is wrong', () => {
    expect(measurePredictions([said(1, true), said(0, false)])).toEqual({ logLoss: 0, rmse: 0, auc: 1 });
    const wrong = measurePredictions([said(0, true), said(1, false)]);
    expect(wrong.logLoss).toBeCloseTo(27.631, 3);
    expect(wrong).toMatchObject({ rmse: 1, auc: 0 });
  });

  it('counts the area pair by pair', () => {
    fc.assert(
      fc.property(predictions, (drawn) => {
        const [yes, no] = [true, false].map((happened) => drawn.filter((each) => each.happened === happened));
        const pairs = (yes ?? []).flatMap((one) =>
          (no ?? []).map((other) => (one.chance > other.chance ? 1 : one.chance === other.chance ? 0.5 : 0)),
        );
        const share = pairs.reduce<number>((sum, each) => sum + each, 0) / pairs.length;
        expect(measurePredictions(drawn).auc).toBeCloseTo(share, 9);
      }),
    );
  });

  it('does not see the order predictions come in, nor, in its area, the size of a chance', () => {
    fc.assert(
      fc.property(predictions, (drawn) => {
        const whole = measurePredictions(drawn);
        const turned = measurePredictions(drawn.toReversed());
        expect(turned.logLoss).toBeCloseTo(whole.logLoss, 9);
        expect(turned.rmse).toBeCloseTo(whole.rmse, 9);
        expect(turned.auc).toBe(whole.auc);
        expect(measurePredictions(drawn.map((each) => ({ ...each, chance: each.chance ** 2 }))).auc).toBe(
          whole.auc,
        );
      }),
    );
  });
});
