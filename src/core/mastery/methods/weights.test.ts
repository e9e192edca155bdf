import { expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { piecesAt } from '#tests/mastery/pieces-at.ts';
import { calculationOf } from '../choose-method.ts';
import { explain } from '../explain.ts';
import type { Account } from '../method.ts';

// On the first day a 2 that weighs 1 and a 4 that weighs 3 (together 14/4 = 3.5), on the second a 3 that weighs 1.
const [first, second, third] = piecesAt([2, 4, 3]);
const pieces = [
  { ...first, day: '2026-09-01' },
  { ...second, day: '2026-09-01', weight: 3, squares: 9 },
  { ...third, day: '2026-09-02' },
] as ReturnType<typeof piecesAt>;

it.each<[string, unknown, number, Account['kind'], readonly number[]]>([
  ['recency-mean', {}, 37 / 11, 'weights', [2 / 11, 6 / 11, 3 / 11]],
  ['decaying', { newest: 65 }, 3.175, 'weights', [0.0875, 0.2625, 0.65]],
  ['average', {}, 3.4, 'weights', [0.2, 0.6, 0.2]],
  ['latest', {}, 3, 'deciders', [0, 0, 1]],
  ['highest', {}, 4, 'deciders', [0, 1, 0]],
  ['mean-of-last', { k: 3 }, 3.4, 'deciders', [0.2, 0.6, 0.2]],
  ['mean-of-best', { k: 2 }, 3.5, 'deciders', [0, 0.5, 0.5]],
  ['median', {}, 3, 'deciders', [0, 0, 1]],
  ['mode', {}, 3, 'deciders', [0, 0, 1]],
  ['mode', { tie: 'higher' }, 4, 'deciders', [0, 1, 0]],
  ['n-times', { n: 2 }, 3.75, 'deciders', [0, 0.75, 0.25]],
  ['canvas-weighted', {}, 3.175, 'weights', [0.0875, 0.2625, 0.65]],
  ['power-law', {}, 3, 'curve', [0, 0, 0]],
  ['average-or-power-law', {}, 3.4, 'weights', [0.2, 0.6, 0.2]],
  ['average-or-power-law', { pick: 'higher' }, 3.4, 'weights', [0.2, 0.6, 0.2]],
])('%s %j of pieces of different weight is %f by %s, shared as %j', (key, settings, level, kind, shares) => {
  const calculation = calculationOf({ key, settings }, defaultScale);
  const { method, estimate, account, pieces: weighed } = explain(pieces, calculation);
  expect(method).toBe(key);
  expect(estimate.level).toBeCloseTo(level, 12);
  expect(estimate.count).toBe(3);
  expect(account.kind).toBe(kind);
  weighed.forEach((each, at) => {
    expect(each.share).toBeCloseTo(shares[at] ?? Number.NaN, 12);
  });
  const mixed = explain(pieces.toReversed(), calculation);
  expect(mixed.pieces.map(({ share }) => share)).toEqual(weighed.map(({ share }) => share).reverse());
});

it.each([
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
])('%s was not measured for its certainty, so it has no band and compares with the cut', (key) => {
  const of = (...levels: number[]) =>
    explain(piecesAt(levels), calculationOf({ key, settings: {} }, defaultScale)).estimate;
  expect(of(3, 3, 3)).toMatchObject({ status: 'shown', band: null, displayed: 3, word: 3 });
  expect(of(2, 2, 2)).toMatchObject({ status: 'not-shown', band: null });
  expect(of(3, 3).status).toBe('not-enough');
});
