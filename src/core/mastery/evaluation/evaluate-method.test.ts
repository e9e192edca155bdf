import { describe, expect, it } from 'vitest';
import { defaultScale, type Scale } from '#core/scales/scale.ts';
import { piecesAt } from '#tests/mastery/pieces-at.ts';
import { calculationOf, usualCalculation } from '../choose-method.ts';
import { replay } from '../replay.ts';
import { baseRate } from './base-rate.ts';
import { countClaims } from './count-claims.ts';
import { evaluateMethod, type Figures, prepareTrial, type Sequence, type Trial } from './evaluate-method.ts';
import { judgePromises } from './judge-promises.ts';
import { listVariants, nameOf } from './list-variants.ts';
import { predict } from './predict.ts';
import { dayAt, readAlong } from './read-along.ts';

const usual = usualCalculation(defaultScale);
const highest = calculationOf({ key: 'highest', settings: {} }, defaultScale);

describe('readAlong', () => {
  it('says what a method says after each piece', () => {
    const said = readAlong(usual, [1, 2, 3, 4]);
    [1, 8 / 5, 43 / 19, 194 / 65].forEach((level, at) => {
      expect(said[at]).toBeCloseTo(level, 12);
    });
    expect(readAlong(highest, [2, 4, 1])).toEqual([2, 4, 4]);
    expect(readAlong(calculationOf({ key: 'n-times', settings: {} }, defaultScale), [3, 4, 3])).toEqual([
      1,
      1,
      10 / 3,
    ]);
  });
});

describe('dayAt', () => {
  it.each([
    [0, 3, '2026-09-01'],
    [15, 9, '2026-09-16'],
    [16, 2, '2026-09-17'],
    [1, 2.5, '2026-09-02'],
    [30, 12, '2026-10-01'],
  ])('so many days after the first, %i, is a piece at %f alone on %s', (place, level, day) => {
    expect(dayAt(place, level)).toEqual({
      day,
      pieces: [
        { occasionId: day, day, level, weight: 1, squares: 1, from: day, judgementIds: [day], replaced: [] },
      ],
    });
  });
});

describe('baseRate', () => {
  it('says nothing of any history', () => {
    const said = replay(baseRate, piecesAt([4, 4, 4]));
    expect(said).toBeNull();
    expect(baseRate.read(said)).toEqual({ level: null, effective: null, count: 0, lastDay: null });
    expect(baseRate.account(piecesAt([4]))).toEqual({ kind: 'none' });
    expect(baseRate.key).toBe('base-rate');
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

  it('gives a course of which nothing was learned the rate of all', () => {
    const training = [...times(45, example('art', true, false)), ...times(15, example('art', false, false))];
    const { rmse, logLoss } = predict([
      ...training,
      example('music', true, true),
      example('music', false, true),
    ]);
    // Both were given .75: √((.25² + .75²)/2), and the mean of −ln .75 and −ln .25.
    expect(rmse).toBeCloseTo(0.559, 3);
    expect(logLoss).toBeCloseTo(0.837, 3);
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
  it('tries every method as it usually is, and the default with other settings', () => {
    const other = ['recency-mean .5', 'recency-mean .6', 'recency-mean .7', 'recency-mean .8'];
    const usually = [
      'recency-mean .67',
      'decaying 65',
      'average',
      'latest',
      'highest',
      'mean-of-last 3',
      'mean-of-best 3',
      'median 5',
      'mode 5 recent',
      'n-times 3',
      'canvas-weighted 65',
    ];
    const curves = ['power-law', 'average-or-power-law smaller-error'];
    const names = (scale: Scale) => listVariants(scale).map(({ name }) => name);
    expect(names(defaultScale)).toEqual([...usually, ...curves, ...other]);
    const fromZero = { levels: [0, 1, 2].map((level) => ({ level, key: `${level}` })), cut: 1 };
    expect(names(fromZero)).toEqual([...usually, ...other]);
    const [half] = listVariants(defaultScale).filter(({ name }) => name === 'recency-mean .5');
    expect(half?.choice).toEqual({ key: 'recency-mean', settings: { lambda: 0.5 } });
    // Of 1, 4 the 4 counts twice as much: (1 + 8)/3.
    expect(half && readAlong(half.calculation, [1, 4])[1]).toBeCloseTo(3, 12);
  });

  it('has the default first, and every name once', () => {
    const names = listVariants(defaultScale).map(({ name }) => name);
    expect(names[0]).toBe('recency-mean .67');
    expect(names).toContain('recency-mean .5');
    expect(names).toContain('decaying 65');
    expect(new Set(names).size).toBe(names.length);
  });

  it('names settings in a few signs', () => {
    expect(nameOf({ key: 'highest', settings: {} })).toBe('highest');
    expect(nameOf({ key: 'decaying', settings: { newest: 10.5 } })).toBe('decaying 10.5');
    expect(nameOf({ key: 'decaying', settings: { newest: 66.666 } })).toBe('decaying 66.67');
    expect(nameOf({ key: 'guess', settings: {} })).toBe('guess');
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

describe('prepareTrial', () => {
  it('draws the same students for everybody', () => {
    const trial = prepareTrial([], { students: 3, histories: 5 });
    const drawn = [...trial.simulated].map(([key, students]) => [
      key,
      students.map(({ levels }) => levels.join('')),
    ]);
    // By another program, with the seeds 20261201, 20262201 and so on.
    expect(drawn).toEqual([
      ['base', ['44334', '223233', '3']],
      ['no-growth', ['21222', '323', '212222']],
      ['noisy-judges', ['32122', '334', '1233333']],
      ['quiet-judges', ['3', '213', '32222212']],
      ['low', ['2121', '2', '3122322']],
    ]);
    expect(trial).toMatchObject({ sequences: [], histories: 5 });
  });
});

describe('evaluateMethod, by hand', () => {
  const latest = calculationOf({ key: 'latest', settings: {} }, defaultScale);
  const times = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each);
  const sequence = (test: boolean, ...levels: number[]): Sequence => ({ course: 'art', test, levels });
  const master = { levels: [3], trueLevel: 2.5 };
  const learner = { levels: [3], trueLevel: 2.4 };
  const trial: Trial = {
    sequences: [
      ...times(3, sequence(false, 3, 3)),
      sequence(false, 3, 2),
      sequence(true, 3, 4),
      sequence(true, 3, 1),
    ],
    // Of 40 the last 12 are kept back; of the others three in four are at the cut.
    simulated: new Map([
      ['low', [learner, { levels: [3, 3, 3], trueLevel: 3 }]],
      ['base', [...times(21, master), ...times(7, learner), ...times(6, master), ...times(6, learner)]],
    ]),
    histories: 10,
  };

  it('learns from those that are not kept back, and measures those that are', () => {
    const { next, now, claims, unfairness } = evaluateMethod(latest, trial);
    // Each was given .75, and half of them came to the cut: √((.25² + .75²)/2).
    expect(next.rmse).toBeCloseTo(0.559, 3);
    expect(next.auc).toBe(0.5);
    expect(now.rmse).toBeCloseTo(0.559, 3);
    expect(now.auc).toBe(0.5);
    // Six are half a level off and six .6: √((.25 + .36)/2).
    expect(now.distance).toBeCloseTo(0.5523, 4);
    expect(claims).toEqual({
      low: { asked: 1, shown: 1, right: 1 },
      base: { asked: 0, shown: 0, right: 0 },
    });
    expect(unfairness).toEqual({
      histories: 10,
      raising: { drawn: 0, any: 0 },
      adding: { drawn: 0, any: 0 },
    });
  });

  it('predicts a level from all those before it, and from how many they are', () => {
    // After one 3 a 4 came in half of all, after 3 and 4 in all but one of ten: each pair has its own share.
    const longer = (test: boolean) => [
      ...times(9, sequence(test, 3, 4, 4)),
      sequence(test, 3, 4, 2),
      ...times(9, sequence(test, 3, 2, 2)),
      sequence(test, 3, 2, 3),
    ];
    const { next } = evaluateMethod(latest, { ...trial, sequences: [...longer(false), ...longer(true)] });
    // Of 40: 20 were given .5, 18 .9 rightly and 2 wrongly: √((20·.25 + 18·.01 + 2·.81)/40).
    expect(next.rmse).toBeCloseTo(0.4123, 3);
    // Of 20 that came and 20 that did not: 9·19 + 10·9 of 400 pairs in order, and half of 9 + 100 + 9 alike: 320.
    expect(next.auc).toBeCloseTo(0.8, 9);
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

  it('says by which figures', () => {
    const promises = judgePromises({ usual: found(0.25), average: found(0.5), decaying: found(0.375) });
    expect(promises).toEqual([
      { key: 'predicts', held: true, by: [-0.25, -0.125] },
      { key: 'claims', held: true, by: [0.95, 0.95, 0.95, 0.95] },
      { key: 'fair', held: true, by: [0, 0] },
    ]);
  });

  it('holds at exactly so much below the mean, and so much above the decaying average', () => {
    expect(judge(found(0), { mean: 0.005, decaying: 0 })).toEqual([true, true, true]);
    expect(judge(found(0.003), { mean: 1, decaying: 0 })).toEqual([true, true, true]);
  });

  it('fails to predict where the mean is nearly as good, or the decaying average much better', () => {
    expect(judge(found(0.3951))).toEqual([false, true, true]);
    expect(judge(found(0.3951), { decaying: 0.3951 })).toEqual([false, true, true]);
    expect(judge(found(0.391), { decaying: 0.3879 })).toEqual([false, true, true]);
  });

  it('fails in its claims by one generator of the four, or without a claim', () => {
    const wrong = (one: { asked: number; shown: number; right: number }) =>
      judge(found(0.391, { claims: { ...four, 'no-growth': one } }));
    expect(wrong({ asked: 100, shown: 100, right: 94 })).toEqual([true, false, true]);
    expect(wrong({ asked: 100, shown: 0, right: 0 })).toEqual([true, false, true]);
    const { base } = four;
    expect(judge(found(0.391, { claims: { base } }))).toEqual([true, false, true]);
    const silent = found(0.391, { claims: { base, 'no-growth': { asked: 100, shown: 0, right: 0 } } });
    const [, promise] = judgePromises({ usual: silent, average: found(0.4), decaying: found(0.39) });
    expect(promise?.by).toEqual([0.95, 0, 0, 0]);
  });

  it('fails by one unfair history', () => {
    const unfair = { histories: 100, raising: none, adding: { drawn: 0, any: 1 } };
    expect(judge(found(0.391, { unfairness: unfair }))).toEqual([true, true, false]);
    const raising = { histories: 100, raising: { drawn: 0, any: 1 }, adding: none };
    expect(judge(found(0.391, { unfairness: raising }))).toEqual([true, true, false]);
  });
});
