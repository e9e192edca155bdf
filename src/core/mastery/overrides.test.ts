import { describe, expect, it, test } from 'vitest';
import { disagrees } from './disagrees.ts';
import { holdEstimate } from './hold-estimate.ts';
import { standingOverride } from './standing-override.ts';

describe('what holds', () => {
  const arithmetic = { overrideLevel: null, overrideShown: null };

  it('is the arithmetic where nobody judged', () => {
    expect(holdEstimate({ status: 'not-shown', word: 2, ...arithmetic })).toEqual({
      status: 'not-shown',
      word: 2,
      isJudged: false,
    });
    expect(holdEstimate({ status: 'not-enough', word: null, ...arithmetic })).toEqual({
      status: 'not-enough',
      word: null,
      isJudged: false,
    });
  });

  it('is the judgement where a teacher judged, above or below, with evidence or without', () => {
    const up = { overrideLevel: 3, overrideShown: true };
    const down = { overrideLevel: 2, overrideShown: false };
    expect(holdEstimate({ status: 'not-shown', word: 2, ...up })).toEqual({
      status: 'shown',
      word: 3,
      isJudged: true,
    });
    expect(holdEstimate({ status: 'shown', word: 4, ...down })).toEqual({
      status: 'not-shown',
      word: 2,
      isJudged: true,
    });
    expect(holdEstimate({ status: 'no-evidence', word: null, ...up })).toEqual({
      status: 'shown',
      word: 3,
      isJudged: true,
    });
  });

  it('a level zero is a judgement too', () => {
    expect(holdEstimate({ status: 'shown', word: 3, overrideLevel: 0, overrideShown: false })).toEqual({
      status: 'not-shown',
      word: 0,
      isJudged: true,
    });
  });
});

describe('which override stands', () => {
  const of = (id: string, madeAt: number, withdrawnAt: number | null = null) => ({ id, madeAt, withdrawnAt });

  test.each([
    ['none', [], undefined],
    ['the only one', [of('a', 1)], 'a'],
    ['the newest, whatever order they come in', [of('b', 2), of('a', 1)], 'b'],
    ['the newest, whatever its id', [of('b', 1), of('a', 2)], 'a'],
    ['the newest, with the lower id first', [of('a', 2), of('b', 1)], 'a'],
    ['the one before, where the newest was taken back alone', [of('a', 1), of('b', 2, 3)], 'a'],
    ['none, where all were withdrawn', [of('a', 1, 3), of('b', 2, 3)], undefined],
    ['of two of one moment the later id', [of('a', 1), of('b', 1)], 'b'],
    ['of two of one moment the later id, in either order', [of('b', 1), of('a', 1)], 'b'],
  ])('%s', (_, overrides, id) => {
    expect(standingOverride(overrides)?.id).toBe(id);
  });
});

describe('when later evidence disagrees', () => {
  const facts = { level: 3, madeAt: 100, word: 2, newestAt: 101 };

  test.each([
    ['something newer, and another word', facts, true],
    ['something newer, and the same word', { ...facts, word: 3 }, false],
    ['another word, and nothing newer: the teacher knew it', { ...facts, newestAt: 99 }, false],
    ['of the same moment', { ...facts, newestAt: 100 }, false],
    ['too little for a word', { ...facts, word: null }, false],
    ['no evidence', { ...facts, word: null, newestAt: null }, false],
    ['a higher word disagrees as a lower one does', { ...facts, word: 4 }, true],
  ])('%s', (_, given, asked) => {
    expect(disagrees(given)).toBe(asked);
  });
});
