import { expect, test } from 'vitest';
import { tidyText } from './tidy-text.ts';

test.each([
  ['one line', '  Slope   as a rate ', 'Slope as a rate'],
  ['lines of Windows', 'One\r\nTwo\rThree', 'One\nTwo\nThree'],
  ['many empty lines', 'One\n\n \n\nTwo\n', 'One\n\nTwo'],
  ['nothing', ' \n \n', ''],
  ['less than, of mathematics', 'x < 3 and y > 2', 'x < 3 and y > 2'],
])('keeps %s tidy', (_case, typed, text) => {
  expect(tidyText(typed, 100)).toEqual({ ok: true, text });
});

test.each([
  ['markup in a later line', 'One\n<b>Two</b>', 'markup'],
  ['a sign that turns the direction', 'One \u202e two', 'markup'],
  ['a hundred and one letters', 'a'.repeat(101), 'too-long'],
])('does not keep %s', (_case, typed, problem) => {
  expect(tidyText(typed, 100)).toEqual({ ok: false, problem });
});

test('counts signs as a person does', () => {
  expect(tidyText('🙂'.repeat(100), 100).ok).toBe(true);
});
