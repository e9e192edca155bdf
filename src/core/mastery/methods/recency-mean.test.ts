import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '#core/scales/round-half-up.ts';
import { piecesAt } from '#tests/mastery/pieces-at.ts';
import { readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { replay } from '../replay.ts';
import { methods } from './index.ts';
import { recencyMean, recencyMeanOf, recencyMeanOnShelf } from './recency-mean.ts';

type Vector = {
  id: string;
  method: 'recency_mean' | 'decaying_average';
  params: { percent?: number; places?: number };
  scores: number[];
  expected: number;
  tolerance: number;
};
const vectors = JSON.parse(
  readFileSync(new URL('../../../../tests/fixtures/mastery/recency-mean.json', import.meta.url), 'utf8'),
).vectors as Vector[];
const of = (method: Vector['method']) => vectors.filter((each) => each.method === method);

const levelOf = (scores: readonly number[], method = recencyMean) =>
  method.read(replay(method, piecesAt(scores))).level ?? Number.NaN;

const sharesOf = (pieces: ReturnType<typeof piecesAt>) => {
  const account = recencyMean.account(pieces);
  return account.kind === 'weights' ? account.shares : [];
};

describe('recencyMean', () => {
  it.each([
    [[3], 3],
    [[2, 3], 13 / 5],
    [[1, 2, 3, 4], 194 / 65],
    [[4, 3, 2, 1], 131 / 65],
    [[1, 1, 3, 3], 155 / 65],
    [[3, 2, 3], 51 / 19],
  ])('%j gives %f', (scores, level) => {
    expect(levelOf(scores)).toBeCloseTo(level, 12);
  });

  it.each(of('recency_mean').map((v) => [v.id, v] as const))('agrees with vector %s', (_, vector) => {
    expect(Math.abs(levelOf(vector.scores) - vector.expected)).toBeLessThanOrEqual(vector.tolerance);
  });

  it('keeps N, D, Q, the count and the last day', () => {
    const state = replay(recencyMean, piecesAt([2, 3]));
    expect(state.n).toBeCloseTo(13 / 3, 12);
    expect(state.d).toBeCloseTo(5 / 3, 12);
    expect(state.q).toBeCloseTo(13 / 9, 12);
    expect(state).toMatchObject({ count: 2, lastDay: '2026-09-02' });
    expect(recencyMean.read(state).effective).toBeCloseTo(25 / 13, 12);
  });

  it('pools the pieces of one day and fades once', () => {
    const [first, second, third] = piecesAt([2, 3, 4]);
    const sameDay = [first, second, { ...third, day: '2026-09-02' }] as ReturnType<typeof piecesAt>;
    // 2 parts at 2, and twice 3 parts at 3 and 4: (4 + 9 + 12) / 8
    expect(recencyMean.read(replay(recencyMean, sameDay)).level).toBeCloseTo(25 / 8, 12);
    expect(sharesOf(sameDay).map((share) => share * 8)).toEqual([2, 3, 3]);
  });

  it('has no level without pieces', () => {
    expect(recencyMean.read(recencyMean.empty)).toEqual({
      level: null,
      effective: 0,
      count: 0,
      lastDay: null,
    });
    expect(recencyMean.account([])).toEqual({ kind: 'none' });
  });

  it('is on the shelf under its key', () => {
    expect(methods).toContain(recencyMeanOnShelf);
  });
});

describe('recencyMeanOf', () => {
  it('is the latest with 0 and the mean with 1', () => {
    expect(levelOf([1, 4, 3], recencyMeanOf(0))).toBe(3);
    expect(levelOf([1, 4, 3], recencyMeanOf(1))).toBeCloseTo(8 / 3, 12);
  });

  it.each(of('decaying_average').map((v) => [v.id, v] as const))(
    'contains the decaying average of vector %s',
    (_, { params, scores, expected, tolerance }) => {
      const newest = (params.percent ?? 0) / 100;
      const pieces = piecesAt(scores).map((piece, at) =>
        at === 0 ? { ...piece, weight: 1 / newest } : piece,
      );
      const method = recencyMeanOf(1 - newest);
      const level = method.read(replay(method, pieces)).level ?? Number.NaN;
      const shown = params.places === undefined ? level : roundHalfUp(level, params.places);
      expect(Math.abs(shown - expected)).toBeLessThanOrEqual(tolerance);
    },
  );

  it('forgets as fast as the shelf is told: of 2, 3 with 1/2 the 2 counts one part and the 3 two', () => {
    expect(readBy(recencyMeanOnShelf, [2, 3], { lambda: 0.5 })).toBeCloseTo(8 / 3, 12);
    expect(sharesBy(recencyMeanOnShelf, [2, 3], { lambda: 0.5 })).toEqual([1 / 3, 2 / 3]);
    expect(readBy(recencyMeanOnShelf, [2, 3])).toBeCloseTo(2.6, 12);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %f', (lambda) => {
    expect(() => recencyMeanOf(lambda)).toThrow(
      new RangeError(`lambda must be between 0 and 1, not ${lambda}`),
    );
  });
});
