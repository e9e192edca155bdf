import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { calculationOf, usualCalculation } from '../choose-method.ts';
import { countClaims } from './count-claims.ts';
import { evaluateMethod, type Figures, prepareTrial, type Sequence } from './evaluate-method.ts';
import { judgePromises } from './judge-promises.ts';
import { listVariants, nameOf } from './list-variants.ts';
import { predict } from './predict.ts';
import { readAlong } from './read-along.ts';

const usual = usualCalculation(defaultScale);
const highest = calculationOf({ key: 'highest', settings: {} }, defaultScale);

describe('readAlong', () => {
  it('says what a method says after each piece', () => {
    const said = readAlong(usual, [1, 2, 3, 4]);
    [1, 8 / 5, 43 / 19, 194 / 65].forEach((level, at) => {
      expect(said[at]).toBeCloseTo(level, 12);
    });
    expect(readAlong(highest, [2, 4, 1])).toEqual([2, 4, 4]);
  });
});

describe('countClaims', () => {
  it('counts claims from three pieces on, and those whose true level rounds to the cut', () => {
    const students = [
      { levels: [3, 3, 3], trueLevel: 2.5 },
      { levels: [3, 3, 3], trueLevel: 2.4 },
      { levels: [2, 3, 3], trueLevel: 3.1 },
      { levels: [4, 4], trueLevel: 4.2 },
    ];
    expect(countClaims(usual, students)).toEqual({ asked: 3, shown: 2, right: 1 });
    expect(countClaims(highest, students)).toEqual({ asked: 3, shown: 3, right: 2 });
  });
});

describe('predict', () => {
  const example = (course: string, happened: boolean, test: boolean) => ({
    value: 0,
    count: 1,
    course,
    happened,
    test,
  });
  const times = (count: number, one: ReturnType<typeof example>) => Array.from({ length: count }, () => one);

  it('says the base rate of the course where the value says nothing', () => {
    const training = [
      ...times(150, example('art', true, false)),
      ...times(50, example('art', false, false)),
      ...times(50, example('music', true, false)),
      ...times(150, example('music', false, false)),
    ];
    const { rmse, auc } = predict([...training, example('art', true, true), example('music', false, true)]);
    // Each was given .75 of what came.
    expect(rmse).toBeCloseTo(0.25, 3);
    expect(auc).toBe(1);
  });

  it('learns nothing from what is kept back', () => {
    const training = [...times(30, example('art', true, false)), ...times(30, example('art', false, false))];
    const { rmse } = predict([
      ...training,
      ...times(500, example('art', true, true)),
      example('art', false, true),
    ]);
    expect(rmse).toBeCloseTo(0.5, 6);
  });
});

describe('listVariants', () => {
  it('has the default first, and every name once', () => {
    const names = listVariants(defaultScale).map(({ name }) => name);
    expect(names[0]).toBe('recency-mean .67');
    expect(names).toContain('recency-mean .5');
    expect(names).toContain('decaying 65');
    expect(new Set(names).size).toBe(names.length);
  });

  it('names settings in a few signs', () => {
    expect(nameOf({ key: 'highest', settings: {} })).toBe('highest');
    expect(nameOf({ key: 'decaying', settings: { newest: 75 } })).toBe('decaying 75');
  });
});

describe('evaluateMethod', () => {
  // In art a student goes on as they began; what comes next is known from what came before.
  const sequences: Sequence[] = Array.from({ length: 400 }, (_, at) => ({
    course: 'art',
    test: at % 3 === 0,
    levels: at % 2 === 0 ? [4, 4, at % 10 === 0 ? 2 : 4] : [1, 1, at % 10 === 1 ? 3 : 1],
  }));
  const trial = prepareTrial(sequences, { students: 1000, histories: 500 });
  const figures = evaluateMethod(usual, trial);

  it('predicts each level but the first, and tells what is true now', () => {
    expect(figures.next.auc).toBeGreaterThan(0.8);
    expect(figures.next.auc).toBeLessThan(1);
    expect(figures.now.auc).toBeGreaterThan(0.85);
    expect(figures.now.distance).toBeGreaterThan(0.3);
    expect(figures.now.distance).toBeLessThan(0.6);
  });

  it('counts claims of every generator', () => {
    expect(Object.keys(figures.claims)).toEqual(['base', 'no-growth', 'noisy-judges', 'quiet-judges', 'low']);
    // Three pieces or more have 6 of 8 students.
    for (const { asked } of Object.values(figures.claims)) expect(asked / 1000).toBeCloseTo(0.75, 1);
    const { base, low } = figures.claims;
    expect((base?.right ?? 0) / (base?.shown ?? 0)).toBeGreaterThan(0.95);
    expect((low?.right ?? 0) / (low?.shown ?? 0)).toBeLessThan(0.95);
  });

  it('finds the same again', () => {
    expect(evaluateMethod(usual, prepareTrial(sequences, { students: 1000, histories: 500 }))).toEqual(
      figures,
    );
  });
});

describe('judgePromises', () => {
  const claims = { asked: 100, shown: 100, right: 95 };
  const four = { base: claims, 'no-growth': claims, 'noisy-judges': claims, 'quiet-judges': claims };
  const none = { drawn: 0, any: 0 };
  const found = (logLoss: number, more: Partial<Figures> = {}): Figures => ({
    next: { logLoss, rmse: 0.3, auc: 0.8 },
    now: { logLoss: 0.3, rmse: 0.3, auc: 0.8, distance: 0.5 },
    claims: { ...four, low: { asked: 100, shown: 10, right: 1 } },
    unfairness: { histories: 100, raising: none, adding: none },
    ...more,
  });
  const judge = (usualFigures: Figures, { mean = 0.4, decaying = 0.39 } = {}) =>
    judgePromises({ usual: usualFigures, average: found(mean), decaying: found(decaying) }).map(
      ({ held }) => held,
    );

  it('holds all three', () => {
    expect(judge(found(0.391))).toEqual([true, true, true]);
  });

  it('fails to predict where the mean is nearly as good, or the decaying average much better', () => {
    expect(judge(found(0.3951))).toEqual([false, true, true]);
    expect(judge(found(0.391), { decaying: 0.3879 })).toEqual([false, true, true]);
  });

  it('fails in its claims by one generator of the four, or without a claim', () => {
    const wrong = (one: { asked: number; shown: number; right: number }) =>
      judge(found(0.391, { claims: { ...four, 'no-growth': one } }));
    expect(wrong({ asked: 100, shown: 100, right: 94 })).toEqual([true, false, true]);
    expect(wrong({ asked: 100, shown: 0, right: 0 })).toEqual([true, false, true]);
  });

  it('fails by one unfair history', () => {
    const unfair = { histories: 100, raising: none, adding: { drawn: 0, any: 1 } };
    expect(judge(found(0.391, { unfairness: unfair }))).toEqual([true, true, false]);
  });
});
