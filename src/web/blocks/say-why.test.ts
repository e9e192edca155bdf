import { expect, test } from 'vitest';
import { usualCalculation } from '#core/mastery/choose-method.ts';
import { explain } from '#core/mastery/explain.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { translator } from '#locales/translate.ts';
import { judged } from '#tests/mastery/histories.ts';
import { sayChange, sayWhy } from './say-why.ts';

const speech = translator('en');
const of = (...levels: readonly number[]) =>
  explain(
    gatherPieces(levels.map((level, at) => judged({ id: `j${at}`, level, workedOn: `2026-11-1${at}` }))),
    usualCalculation(defaultScale),
  );
/** Names and numbers are set apart for right-to-left text; here they are only read. */
const plain = (words: string) => words.replace(/[⁦-⁩]/g, '');

test.each([
  [[], 'There is no evidence for this goal yet.'],
  [[2], 'One piece so far. To say a level, we need 2 pieces.'],
  [[2, 3], '2 pieces so far. To say a level, we need one piece.'],
  [
    [3, 3, 3],
    'Mastery, because the 3 newest pieces show it. Shown: we are sure enough that the level is Mastery or above.',
  ],
  [
    [1, 2, 3, 3],
    'Mastery, because the 2 newest pieces show it. Older pieces count little now. Not shown yet: we are not sure enough that the level is Mastery or above.',
  ],
  [
    [3, 1, 3, 2],
    'Getting there: the average of 4 pieces, by their weights. Not shown yet: we are not sure enough that the level is Mastery or above.',
  ],
])('%j: %s', (levels, words) => {
  expect(plain(sayWhy(speech, of(...levels), defaultScale).join(' '))).toBe(words);
});

test.each([
  [[2], '2 more pieces and we can say a level.'],
  [[2, 3, 3], 'One more piece at Mastery would show this goal.'],
  [[3, 3, 3], '2 more pieces at Beyond would make it Beyond.'],
  [[4, 4, 4], 'This is the highest level.'],
])('after %j: %s', (levels, words) => {
  expect(plain(sayChange(speech, of(...levels).whatWouldChange, defaultScale))).toBe(words);
});
