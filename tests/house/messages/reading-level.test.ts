import { expect, test } from 'vitest';
import { countSyllables, readingGrade, splitSentences } from '../../../scripts/messages/reading-level.ts';

test.each([
  ['cat', 1],
  ['make', 1],
  ['makes', 1],
  ['table', 2],
  ['whole', 1],
  ['labeled', 2],
  ['wanted', 2],
  ['boxes', 2],
  ['changes', 2],
  ['closed', 1],
  ['family', 3],
  ['evidence', 3],
  ['mastery', 3],
  ['idea', 3],
  ['question', 2],
  ['special', 2],
  ['period', 3],
  ['interpreter', 4],
  ['child’s', 1],
  ['3', 1],
])('%s has %i', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test('the grade of a text is that of the formula', () => {
  // 6 words in 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45
  expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 10);
  // 4 words in 1 sentence, 10 syllables: 0.39 × 4 + 11.8 × 2.5 − 15.59 = 15.47
  expect(readingGrade('Interpreter, family, table, cat.')).toBeCloseTo(15.47, 10);
  // 5 words in 2 sentences, 5 syllables: 0.39 × 2.5 + 11.8 − 15.59 = −2.815
  expect(readingGrade('Look at this. Then write.')).toBeCloseTo(-2.815, 10);
  expect(readingGrade('…')).toBeNull();
});

test('sentences end in every script', () => {
  expect(splitSentences('Look. Then write.').length).toBe(2);
  expect(splitSentences('谢谢您。我们收到了您的留言。').length).toBe(2);
  expect(splitSentences('ماذا نرى؟ وماذا بعد؟').length).toBe(2);
  expect(splitSentences('It is 2.5 long').length).toBe(1);
});
