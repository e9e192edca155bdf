import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { type HeldPart, holdWhole, type PartsRule, readParts } from './read-parts.ts';

const shown = (points: number, required = true, word = 3): HeldPart => ({
  points,
  required,
  status: 'shown',
  word,
});
const notShown = (points: number, required = true, word: number | null = 2): HeldPart => ({
  points,
  required,
  status: word === null ? 'not-enough' : 'not-shown',
  word,
});
const byPoints: PartsRule = { kind: 'points', pointsRequired: 5 };

describe('a goal made of several', () => {
  it.each<[string, PartsRule, readonly HeldPart[], boolean]>([
    ['enough points, a required part lacks', byPoints, [shown(5), notShown(1)], false],
    ['every required part, too few points', byPoints, [shown(2), shown(2), notShown(1, false)], false],
    ['every required part, points of another', byPoints, [shown(2), shown(2), shown(1, false)], true],
    ['every part', { kind: 'every' }, [shown(0), shown(0, false)], true],
    ['every part but one that is not required', { kind: 'every' }, [shown(9), notShown(0, false)], false],
    ['the lowest is shown', { kind: 'lowest' }, [shown(1, true, 4), shown(1)], true],
    ['the lowest is not shown', { kind: 'lowest' }, [shown(1), notShown(1)], false],
    ['no part', { kind: 'every' }, [], false],
  ])('with %s', (_, rule, parts, isMet) => {
    expect(readParts(rule, parts).isMet).toBe(isMet);
  });

  it('says why in numbers', () => {
    expect(readParts(byPoints, [shown(2), notShown(2), shown(1, false)])).toEqual({
      isMet: false,
      shown: 2,
      of: 3,
      requiredShown: 1,
      required: 2,
      points: 3,
      lowest: 2,
    });
  });

  it('has no lowest part while one has no level', () => {
    expect(readParts(byPoints, [shown(2), notShown(2, true, null)]).lowest).toBeNull();
  });
});

describe('to be counted, a whole', () => {
  it.each<[string, PartsRule, readonly HeldPart[], ReturnType<typeof holdWhole>]>([
    [
      'not met is where its lowest part is',
      byPoints,
      [shown(2), notShown(2)],
      { status: 'not-shown', word: 2, isJudged: false },
    ],
    [
      'with a part unknown is unknown',
      byPoints,
      [shown(2), notShown(2, true, null)],
      { status: 'not-enough', word: null, isJudged: false },
    ],
    [
      'met is shown, with a part unknown too',
      byPoints,
      [shown(5), notShown(1, false, null)],
      { status: 'shown', word: 3, isJudged: false },
    ],
    [
      'met above the cut is above it',
      { kind: 'lowest' },
      [shown(1, true, 4)],
      { status: 'shown', word: 4, isJudged: false },
    ],
  ])('%s', (_, rule, parts, held) => {
    expect(holdWhole(readParts(rule, parts), defaultScale)).toEqual(held);
  });
});
