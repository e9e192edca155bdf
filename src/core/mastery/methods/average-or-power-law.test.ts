import { describe, expect, it } from 'vitest';
import { accountBy, readBy, sharesBy } from '#tests/mastery/read-by.ts';
import { averageOrPowerLawOnShelf } from './average-or-power-law.ts';

describe('average or power law', () => {
  it.each([
    ['smaller-error', [3], 3, 12],
    ['smaller-error', [1, 4], 2.5, 12],
    ['smaller-error', [1, 3.5], 2.25, 12],
    ['smaller-error', [3, 2.5], 2.75, 12],
    ['smaller-error', [3, 2, 3, 2], 2.5, 12],
    ['smaller-error', [2, 2.5, 3, 4], 3.6782, 4],
    ['smaller-error', [1, 2, 3, 4], 4, 9],
    ['smaller-error', [2, 2, 2], 2, 12],
    ['higher', [4, 3, 2, 1], 2.5, 12],
    ['higher', [1, 2, 3, 4], 4, 9],
    ['higher', [1, 4], 4, 12],
    ['higher', [1, 3, 4, 4], 4, 12],
  ] as const)('with the %s of %j gives %f', (pick, levels, level, places) => {
    expect(readBy(averageOrPowerLawOnShelf, levels, { pick })).toBeCloseTo(level, places);
  });

  it('has weights where it is the average, else a curve', () => {
    expect(sharesBy(averageOrPowerLawOnShelf, [3, 2, 3, 2])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(accountBy(averageOrPowerLawOnShelf, [2, 2.5, 3, 4]).kind).toBe('curve');
  });

  it.each([
    ['smaller-error', [2, 2, 2], [1 / 3, 1 / 3, 1 / 3]],
    ['higher', [3], [1]],
    ['higher', [2, 2], [0.5, 0.5]],
  ] as const)('is the average where both are as good: %s of %j', (pick, levels, shares) => {
    expect(sharesBy(averageOrPowerLawOnShelf, levels, { pick })).toEqual(shares);
  });

  it('refuses a level of 0', () => {
    expect(() => readBy(averageOrPowerLawOnShelf, [1, 0])).toThrow(RangeError);
  });
});
