import { describe, expect, it } from 'vitest';
import { startDraws, xoshiro128 } from './start-draws.ts';

describe('xoshiro128', () => {
  it('gives the numbers of its authors', () => {
    const word = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 6 }, word)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });
});

describe('startDraws', () => {
  const rowOf = (seed: number) => {
    const draws = startDraws(seed);
    return Array.from({ length: 20_000 }, () => draws.normal());
  };

  // By another program, from the published xoshiro128** and the finalizer of MurmurHash3.
  it.each([
    [1, [2442144158, 3238099751, 3819917871, 2104621829]],
    [4294967295, [835879718, 1921286648, 2356205009, 1885780724]],
  ])('starts with seed %i at its own place', (seed, words) => {
    const draws = startDraws(seed);
    expect(words.map(() => draws.uniform() * 2 ** 32)).toEqual(words);
  });

  it('draws by the formula of Box and Muller, two at a time', () => {
    const draws = startDraws(1);
    for (const drawn of [0.032007023, -1.296318803, -2.094342356, 0.131494618]) {
      expect(draws.normal()).toBeCloseTo(drawn, 8);
    }
  });

  it('draws whole numbers', () => {
    const draws = startDraws(1);
    expect(Array.from({ length: 8 }, () => draws.whole(10))).toEqual([5, 7, 8, 4, 4, 9, 3, 5]);
  });

  it('gives the same numbers for the same seed, and others for the next', () => {
    expect(rowOf(1)).toEqual(rowOf(1));
    const [ones, twos] = [new Set(rowOf(1)), rowOf(2)];
    expect(twos.filter((each) => ones.has(each))).toEqual([]);
  });

  it('spreads normal draws around 0 with deviation 1, one in 20 beyond 1.96', () => {
    const row = rowOf(7);
    expect(row.reduce((sum, each) => sum + each, 0) / row.length).toBeCloseTo(0, 1);
    expect(row.reduce((sum, each) => sum + each ** 2, 0) / row.length).toBeCloseTo(1, 1);
    expect(row.filter((each) => Math.abs(each) > 1.96).length / row.length).toBeCloseTo(0.05, 2);
  });

  it('draws whole numbers below the one named, each as often', () => {
    const draws = startDraws(3);
    const drawn = Array.from({ length: 40_000 }, () => draws.whole(4));
    const counts = [0, 1, 2, 3].map((number) => drawn.filter((each) => each === number).length);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(40_000);
    for (const count of counts) expect(count / 40_000).toBeCloseTo(0.25, 2);
  });
});
