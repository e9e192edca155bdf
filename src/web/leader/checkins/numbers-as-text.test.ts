import { expect, test } from 'vitest';
import { readNumbers, writeNumbers } from './numbers-as-text.ts';

test.each([
  [
    '988\n911',
    [
      { number: '988', words: null },
      { number: '911', words: null },
    ],
  ],
  [' 988 , Call us \n\n', [{ number: '988', words: 'Call us' }]],
  ['212 555 0101, Ms. Ruiz, nurse', [{ number: '212 555 0101', words: 'Ms. Ruiz, nurse' }]],
  ['116 111، خط نجدة', [{ number: '116 111', words: 'خط نجدة' }]],
  ['', []],
])('%j', (typed, numbers) => {
  expect(readNumbers(typed)).toEqual(numbers);
});

test.each(['212 555 0101', 'nurse, room 4', '988\nnobody'])('%j cannot be read', (typed) => {
  expect(readNumbers(typed)).toBeUndefined();
});

test('what is written is read again', () => {
  const numbers = [
    { number: '988', words: null },
    { number: '212 555 0101', words: 'Ms. Ruiz, nurse' },
  ];
  expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
});
