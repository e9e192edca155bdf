import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { accountBy, readBy } from '#tests/mastery/read-by.ts';
import { powerLawOnShelf } from './power-law.ts';

const withZero = { levels: [0, 1, 2, 3, 4].map((level) => ({ level, key: `${level}` })), cut: 3 };

describe('the power law', () => {
  // The first four are in JumpRope's printed table.
  it.each([
    [[1, 2, 3, 4], 4, 2],
    [[1, 3, 2, 4], 3.66, 2],
    [[2, 4, 1, 3], 2.16, 2],
    [[4, 3, 2, 1], 1.28, 2],
    [[3, 2, 3, 2], 2.197556, 6],
    [[1, 1.5, 2, 2.5, 3], 2.905242, 6],
    [[2, 4, 3], 3.59107, 6],
    [[3, [2, 4], 3], 3, 12],
  ])('of %j ends at %f', (levels, level, places) => {
    expect(readBy(powerLawOnShelf, levels)).toBeCloseTo(level, places);
  });

  it('is what one day shows, and of two exactly the newest', () => {
    expect(readBy(powerLawOnShelf, [3])).toBe(3);
    expect(readBy(powerLawOnShelf, [1, 4])).toBe(4);
    expect(readBy(powerLawOnShelf, [4, 3])).toBe(3);
    expect(readBy(powerLawOnShelf, [3, [2, 2, 3]])).toBe(7 / 3);
  });

  it('is kept on the scale', () => {
    // 1, 3, 4, 4: the curve ends at 1.16·4^1.005 = 4.67 or so, beyond the scale.
    const account = accountBy(powerLawOnShelf, [1, 3, 4, 4]);
    if (account.kind !== 'curve') throw new Error('It has a curve');
    expect(account.start * account.days ** account.power).toBeGreaterThan(4);
    expect(readBy(powerLawOnShelf, [1, 3, 4, 4])).toBe(4);
  });

  it('accounts for itself by its curve: 2, 4 lie on y = 2x', () => {
    const account = accountBy(powerLawOnShelf, [2, 4]);
    expect(account).toMatchObject({ kind: 'curve', days: 2 });
    if (account.kind !== 'curve') throw new Error('It has a curve');
    expect(account.start).toBeCloseTo(2, 12);
    expect(account.power).toBeCloseTo(1, 12);
  });

  it('refuses a scale with a level of 0, and a level of 0 or below', () => {
    expect(powerLawOnShelf.refuses(defaultScale)).toBeNull();
    expect(powerLawOnShelf.refuses(withZero)).toBe('level-zero');
    expect(() => readBy(powerLawOnShelf, [2, 0])).toThrow(
      new RangeError('A power curve needs levels above 0, not 0'),
    );
    expect(() => readBy(powerLawOnShelf, [2, [0, 3]])).toThrow(RangeError);
  });
});
