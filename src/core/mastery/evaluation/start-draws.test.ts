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
