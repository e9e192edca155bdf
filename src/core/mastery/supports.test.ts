import { expect, test } from 'vitest';
import { isSupport } from './supports.ts';

test.each([
  ['oral', true],
  ['drawn', true],
  ['home-language', true],
  ['sentence-frame', true],
  ['word-bank', true],
  ['read-aloud', true],
  ['Oral', false],
  ['word', false],
  ['', false],
])('whether %j is a support: %j', (text, is) => {
  expect(isSupport(text)).toBe(is);
});
