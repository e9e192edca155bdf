import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScale, scaleRange } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { histories, judged } from '#tests/mastery/histories.ts';
import { hold, printSeed } from '#tests/mastery/hold.ts';
import { type Levels, readBy } from '#tests/mastery/read-by.ts';
import { calculationOf, findMethod } from '../choose-method.ts';
import { explain } from '../explain.ts';
import { gatherPieces } from '../gather-pieces.ts';
import { appendJudgement, canAppend, replay } from '../replay.ts';
import type { ShelfMethod } from '../shelf-method.ts';
import { methods } from './index.ts';

const shelf = methods as readonly unknown[] as readonly ShelfMethod<unknown>[];
/** Each property is tried for each way of each method: together more often than 10,000 times. */
const RUNS = 1000;
const holdEach = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => hold(property, RUNS);

printSeed('shelf.test.ts');

/** Each method as it usually is, and where settings choose another way once in each way. */
const ways: [string, unknown][] = [
  ...shelf.map(({ key }): [string, unknown] => [key, {}]),
  ['mean-of-last', { k: 2 }],
  ['mean-of-best', { k: 2 }],
  ['median', { k: 4 }],
  ['mode', { k: 4, tie: 'higher' }],
  ['mode', { k: 4, tie: 'none' }],
  ['average-or-power-law', { pick: 'higher' }],
];

it('holds these methods, in this order', () => {
  expect(shelf.map(({ key }) => key)).toEqual([
    'recency-mean',
    'decaying',
    'average',
    'latest',
    'highest',
    'mean-of-last',
    'mean-of-best',
    'median',
    'mode',
    'n-times',
    'canvas-weighted',
    'power-law',
    'average-or-power-law',
  ]);
  expect(findMethod('guess')).toBeUndefined();
});

it.each([
  ['recency-mean', { lambda: 2 / 3 }],
  ['decaying', { newest: 65 }],
  ['mean-of-last', { k: 3 }],
  ['mean-of-best', { k: 3 }],
  ['median', { k: 5 }],
  ['mode', { k: 5, tie: 'recent' }],
  ['n-times', { n: 3 }],
  ['canvas-weighted', { newest: 65 }],
  ['average-or-power-law', { pick: 'smaller-error' }],
  ['average', {}],
  ['latest', {}],
  ['highest', {}],
  ['power-law', {}],
])('%s is usually set to %j, and takes no other word', (key, usual) => {
  const settings = findMethod(key)?.settings;
  expect(settings?.parse({})).toEqual(usual);
  expect(settings?.safeParse({ due: 1 }).success).toBe(false);
});

it.each([
  ['recency-mean', 'lambda', [0, 0.5, 1], [-0.01, 1.01]],
  ['decaying', 'newest', [1, 62.5, 99], [0.9, 99.1]],
  ['mean-of-last', 'k', [1, 20], [0, 21, 2.5]],
  ['mean-of-best', 'k', [1, 20], [0, 21, 2.5]],
  ['median', 'k', [1, 20], [0, 21, 2.5]],
  ['mode', 'k', [1, 50], [0, 51, 2.5]],
  ['mode', 'tie', ['recent', 'higher', 'none'], ['lower', '']],
  ['n-times', 'n', [1, 10], [0, 11, 2.5]],
  ['canvas-weighted', 'newest', [1, 62.5, 99], [0.9, 99.1]],
  ['average-or-power-law', 'pick', ['smaller-error', 'higher'], ['lower', '']],
])('%s takes as its %s any of %j, and none of %j', (key, name, taken, refused) => {
  const settings = findMethod(key)?.settings;
  for (const value of taken) expect(settings?.parse({ [name]: value })).toMatchObject({ [name]: value });
  for (const value of refused) expect(settings?.safeParse({ [name]: value }).success).toBe(false);
});

it.each([
  [0, ['power-law', 'average-or-power-law']],
  [1, []],
])('on a scale whose lowest level is %i, %j are refused', (lowest, refused) => {
  const scale = { levels: [lowest, 3, 4].map((level) => ({ level, key: `${level}` })), cut: 3 };
  for (const each of shelf) {
    expect([each.key, each.refuses(scale)]).toEqual([
      each.key,
      refused.includes(each.key) ? 'level-zero' : null,
    ]);
  }
});

describe.each(ways)('%s %j', (key, settings) => {
  const calculation = calculationOf({ key, settings }, defaultScale);
  const { method } = calculation;
  const { lowest, highest } = scaleRange(defaultScale);

  it('has its own key, and without pieces no level, no account and no number', () => {
    expect(method.key).toBe(key);
    expect(method.read(method.empty)).toMatchObject({ level: null, count: 0, lastDay: null });
    expect(method.account([])).toEqual({ kind: 'none' });
  });

  it('accounts for its level: shares add to 1 and recompute it, and so does a curve', () => {
    holdEach(
      fc.property(histories(), fc.array(fc.nat(11), { maxLength: 4 }), (history, again) => {
        const seconds = again.map((at, index) => {
          const first = history[at % history.length] ?? judged({ id: 'x', level: 1, workedOn: '2026-09-01' });
          return { ...first, id: `second-${index}`, judgeId: `okafor-${index}`, level: 1 + (at % 4) };
        });
        const { account, estimate, recomputed, pieces } = explain(
          gatherPieces([...history, ...seconds]),
          calculation,
        );
        if (account.kind === 'none') {
          expect(estimate.level).toBeNull();
          return;
        }
        const onScale = Math.min(highest, Math.max(lowest, recomputed ?? Number.NaN));
        expect(onScale).toBeCloseTo(estimate.level ?? Number.NaN, 9);
        if (account.kind === 'curve') return;
        expect(pieces.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('appends day by day to what a replay gives, in any order of the pieces', () => {
    const shuffled = histories().chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    );
    holdEach(
      fc.property(shuffled, ([history, mixed]) => {
        const whole = replay(method, gatherPieces(history));
        expect(replay(method, gatherPieces(mixed))).toEqual(whole);
        let state = method.empty;
        let lastDay: string | null = null;
        history.forEach((judgement, at) => {
          state = canAppend({ lastDay, judgement, occasionIsNew: true })
            ? appendJudgement(method, state, judgement)
            : replay(method, gatherPieces(history.slice(0, at + 1)));
          lastDay = judgement.workedOn;
        });
        expect(method.read(state)).toEqual(method.read(whole));
      }),
    );
  });

  it('stays on the scale, and on the level of pieces that all are the same', () => {
    holdEach(
      fc.property(histories(), fc.integer({ min: 3, max: 4 }), (history, same) => {
        const { level } = method.read(replay(method, gatherPieces(history)));
        if (level !== null) expect(level >= lowest - 1e-9 && level <= highest + 1e-9).toBe(true);
        const alike = history.map((each) => ({ ...each, level: same }));
        const of = method.read(replay(method, gatherPieces(alike))).level;
        if (key !== 'n-times' || history.length >= 3) expect(of).toBeCloseTo(same, 9);
      }),
    );
  });

  it('keeps a state that does not grow with the history', () => {
    let state = method.empty;
    const sizes = Array.from({ length: 200 }, (_, at) => {
      const judgement = judged({
        id: `j${String(at).padStart(4, '0')}`,
        level: 1 + (at % 4),
        workedOn: addDays('2026-09-01', at),
      });
      state = appendJudgement(method, state, judgement);
      return JSON.stringify(state).length;
    });
    expect(Math.max(...sizes)).toBeLessThan(2000);
    expect((sizes[199] ?? 0) - (sizes[99] ?? 0)).toBeLessThan(40);
  });
});

describe.each(shelf.map((each) => [each.key, each] as const))('fairness of %s', (_key, each) => {
  const { raising, adding } = each.fairness;
  const level = (levels: Levels) => readBy(each, levels) ?? Number.NEGATIVE_INFINITY;

  it('says by an example whether a raised judgement may lower the level', () => {
    if (raising) {
      const raised = raising.higher.filter((value, at) => value !== raising.lower[at]);
      expect(raised).toHaveLength(1);
      expect(raising.higher.every((value, at) => value >= (raising.lower[at] ?? 9))).toBe(true);
      expect(level(raising.higher)).toBeLessThan(level(raising.lower) - 1e-9);
      return;
    }
    holdEach(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        (levels, at) => {
          const higher = levels.map((value, index) =>
            index === at % levels.length ? Math.min(4, value + 1) : value,
          );
          return level(higher) >= level(levels) - 1e-9;
        },
      ),
    );
  });

  it('says by an example whether newest work at or above the level may lower it', () => {
    if (adding) {
      expect(adding.added).toBeGreaterThanOrEqual(level(adding.before));
      expect(level([...adding.before, adding.added])).toBeLessThan(level(adding.before) - 1e-9);
      return;
    }
    holdEach(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (levels, added) => {
          fc.pre(added >= level(levels));
          return level([...levels, added]) >= level(levels) - 1e-9;
        },
      ),
    );
  });
});

it.each([
  ['recency-mean', false, false],
  ['decaying', false, false],
  ['average', false, false],
  ['latest', false, false],
  ['highest', false, false],
  ['mean-of-last', false, true],
  ['mean-of-best', false, false],
  ['median', false, false],
  ['mode', true, true],
  ['n-times', true, false],
  ['canvas-weighted', false, true],
  ['power-law', true, true],
  ['average-or-power-law', true, true],
])('%s: raising may lower %j, adding may lower %j', (key, raising, adding) => {
  const fairness = findMethod(key)?.fairness;
  expect(fairness && fairness.raising !== null).toBe(raising);
  expect(fairness && fairness.adding !== null).toBe(adding);
});
