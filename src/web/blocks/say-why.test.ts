import { expect, test } from 'vitest';
import { calculationOf, usualCalculation } from '#core/mastery/choose-method.ts';
import { explain } from '#core/mastery/explain.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { translator } from '#locales/translate.ts';
import { judged } from '#tests/mastery/histories.ts';
import { sayEstimate, sayHeld } from './say-level.ts';
import { sayShare } from './say-share.ts';
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

const by = (key: string, levels: readonly number[], settings: unknown = {}) =>
  explain(
    gatherPieces(levels.map((level, at) => judged({ id: `j${at}`, level, workedOn: `2026-11-1${at}` }))),
    calculationOf({ key, settings }, defaultScale),
  );

test.each([
  [
    'the highest decides alone, and nothing is said of being sure',
    by('highest', [1, 4, 2]),
    'Beyond: one piece decides it. Shown: the level is Mastery or above.',
    ['does not decide now', 'decides', 'does not decide now'],
  ],
  [
    'two in the middle decide together',
    by('median', [1, 2, 3, 4], { k: 4 }),
    'Mastery: 2 pieces decide it. Not shown yet: Mastery is the nearest level, and the exact figure is still below it.',
    ['does not decide now', 'decides 50%', 'decides 50%', 'does not decide now'],
  ],
  [
    'a plain average counts the older as the newer',
    by('average', [4, 2, 3]),
    'Mastery: the average of 3 pieces, by their weights. Shown: the level is Mastery or above.',
    ['33.4%', '33.3%', '33.3%'],
  ],
  [
    'a curve gives no piece a part',
    by('power-law', [1, 2, 4]),
    'Beyond: where a curve through 3 pieces ends, in the order of their days. Shown: the level is Mastery or above.',
    ['–', '–', '–'],
  ],
  [
    'no level is said plainly',
    by('n-times', [2, 2, 2, 3]),
    'Not shown yet: there is enough evidence, and the way this school works levels out gives none from it yet.',
    ['–', '–', '–', '–'],
  ],
])('%s', (_, explanation, words, shares) => {
  expect(plain(sayWhy(speech, explanation, defaultScale).join(' '))).toBe(words);
  expect(explanation.pieces.map((piece) => sayShare(speech, explanation, piece))).toEqual(shares);
});

test('an estimate with evidence enough and no level says so, and never that there is too little', () => {
  const { estimate } = by('n-times', [2, 2, 2, 3]);
  expect(sayEstimate(speech, estimate, defaultScale)).toMatchObject({ word: 'Not shown yet', letter: 'Y' });
  expect(sayHeld(speech, { ...estimate, isJudged: false }, defaultScale).word).toBe('Not shown yet');
});

test('a teacher’s judgement is underlined and heard as one', () => {
  const said = sayHeld(speech, { status: 'shown', word: 3, isJudged: true }, defaultScale);
  expect(said).toMatchObject({ word: 'Mastery', own: true });
  expect(plain(said.spoken ?? '')).toBe('Mastery, judged by a teacher');
});
