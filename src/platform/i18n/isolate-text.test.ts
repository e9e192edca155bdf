import { expect, test } from 'vitest';
import { formatList } from './format-list.ts';
import { isolateText } from './isolate-text.ts';

test.each([
  ['a Latin name in Arabic', 'Camila', 'ar', '\u2068Camila\u2069'],
  ['an Arabic name in Arabic', 'حمزة', 'ar', 'حمزة'],
  ['an Arabic name in English', 'حمزة', 'en', '\u2068حمزة\u2069'],
  ['a telephone number in Arabic', '+1 212 555 0135', 'ar', '\u2068+1 212 555 0135\u2069'],
  ['a school year in Urdu', '2026-27', 'ur', '\u20682026-27\u2069'],
  ['a day in Arabic words', '24 نوفمبر 2026', 'ar', '24 نوفمبر 2026'],
  ['one number in Arabic', '28', 'ar', '28'],
  ['a telephone number in English', '+1 212 555 0135', 'en', '+1 212 555 0135'],
])('%s', (_, text, language, isolated) => {
  expect(isolateText(text, language)).toBe(isolated);
});

test('each name of a list keeps to itself where it is written the other way', () => {
  expect(formatList('ar', ['9B', '9E'])).toBe('\u20689B\u2069 و\u20689E\u2069');
  expect(formatList('ar', ['حمزة', 'آمال'])).toBe('حمزة وآمال');
  expect(formatList('en', ['9B', '9E'])).toBe('9B and 9E');
});
