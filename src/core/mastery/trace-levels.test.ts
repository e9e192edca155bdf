import { expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { piecesAt } from '#tests/mastery/pieces-at.ts';
import { usualCalculation } from './choose-method.ts';
import { traceLevels } from './trace-levels.ts';

it('says the word after each day of work from the third occasion on', () => {
  const pieces = piecesAt([1, 2, 3, 3]);
  expect(traceLevels(pieces, usualCalculation(defaultScale))).toEqual([
    { day: '2026-09-03', level: 2 },
    { day: '2026-09-04', level: 3 },
  ]);
});

it('says nothing while there is too little', () => {
  expect(traceLevels([], usualCalculation(defaultScale))).toEqual([]);
});
