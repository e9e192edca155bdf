import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from './round-half-up.ts';
import { defaultScale, levelKey, scaleRange } from './scale.ts';
import { wordLevel } from './word-level.ts';

describe('roundHalfUp', () => {
  it.each([
    [4.125, 4.13],
    [2.875, 2.88],
    [2.675, 2.68],
    [1.005, 1.01],
    [2.985, 2.99],
    [194 / 65, 2.98],
    [31 / 13, 2.38],
    [3, 3],
    [0, 0],
    [2.004999, 2],
  ])('%f shows as %f', (value, shown) => {
    expect(roundHalfUp(value, 2)).toBe(shown);
  });

  it.each([
    [2.5, 3],
    [2.49, 2],
    [2.9999999999999996, 3],
    [0.1 + 0.2 + 2.2, 3],
  ])('%f is nearest to %i', (value, nearest) => {
    expect(roundHalfUp(value, 0)).toBe(nearest);
  });

  it('never puts a larger value below a smaller one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (a, b) => roundHalfUp(Math.min(a, b), 2) <= roundHalfUp(Math.max(a, b), 2),
      ),
      { numRuns: 1000 },
    );
  });
});

describe('wordLevel', () => {
  it.each([
    [1, 1],
    [1.49, 1],
    [1.5, 2],
    [2.496, 2],
    [2.6, 3],
    [3.5, 4],
    [4, 4],
  ])('%f is described by level %i', (level, word) => {
    expect(wordLevel(level, defaultScale)).toBe(word);
  });

  it('stays on the scale', () => {
    expect(wordLevel(4.8, defaultScale)).toBe(4);
    expect(wordLevel(0.2, defaultScale)).toBe(1);
  });
});

describe('the default scale', () => {
  it('has four levels, the cut at the third', () => {
    expect(scaleRange(defaultScale)).toEqual({ lowest: 1, highest: 4 });
    expect(defaultScale.levels.map((each) => each.key)).toEqual([
      'starting',
      'getting-there',
      'mastery',
      'beyond',
    ]);
    expect(levelKey(defaultScale, defaultScale.cut)).toBe('mastery');
    expect(levelKey(defaultScale, 2.5)).toBeNull();
  });
});
