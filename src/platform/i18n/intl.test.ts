import { describe, expect, test } from 'vitest';
import { checkLanguages } from './check-languages.ts';
import { direction } from './direction.ts';
import { formatDay } from './format-day.ts';
import { formatList } from './format-list.ts';
import { formatTime } from './format-time.ts';
import { numberFormat } from './number-format.ts';
import { pluralCategories } from './plural-rules.ts';

describe('a school day in words', () => {
  test.each([
    ['en', 'weekday', 'Thursday'],
    ['en', 'day', 'November 19'],
    ['en', 'short', 'Nov 19'],
    ['en', 'weekday-day', 'Thursday, November 19'],
    ['en', 'full', 'November 19, 2026'],
    ['es', 'weekday-day', 'jueves, 19 de noviembre'],
    ['ar', 'weekday-day', 'الخميس، 19 نوفمبر'],
    ['zh-Hans', 'weekday-day', '11月19日星期四'],
    ['bn', 'day', '19 নভেম্বর'],
    ['ht', 'weekday', 'jedi'],
    ['ht', 'day', '19 novanm'],
    ['ht', 'short', '19 nov'],
    ['ht', 'weekday-day', 'jedi 19 novanm'],
    ['ht', 'full', '19 novanm 2026'],
  ] as const)('%s %s', (language, style, words) => {
    expect(formatDay(language, '2026-11-19', style)).toBe(words);
  });
});

describe('a time of day', () => {
  const at = new Date('2026-11-19T22:30:00Z');
  test.each([
    ['en', 'America/New_York', '5:30 PM'],
    ['en', 'America/Los_Angeles', '2:30 PM'],
    ['ht', 'America/New_York', '5:30 PM'],
    ['zh-Hans', 'America/New_York', '17:30'],
  ])('%s in %s', (language, timeZone, words) => {
    expect(formatTime(language, at, timeZone)).toBe(words);
  });

  test('the clock moves back at night in November', () => {
    const zone = 'America/New_York';
    expect(formatTime('zh-Hans', new Date('2026-11-01T05:30:00Z'), zone)).toBe('1:30');
    expect(formatTime('zh-Hans', new Date('2026-11-01T06:30:00Z'), zone)).toBe('1:30');
  });
});

test('lists are joined the way each language joins them', () => {
  expect(formatList('en', ['Ana', 'Li', 'Sam'])).toBe('Ana, Li, and Sam');
  expect(formatList('ht', ['Ana', 'Li', 'Sam'])).toBe('Ana, Li ak Sam');
  expect(formatList('ht', ['Ana', 'Li'], 'or')).toBe('Ana oswa Li');
  expect(formatList('ht', ['Ana'])).toBe('Ana');
  expect(formatList('ht', [])).toBe('');
  expect(formatList('zh-Hans', ['Ana', 'Li', 'Sam'])).toBe('Ana、Li和Sam');
});

test('numbers have Latin digits in every language', () => {
  expect(numberFormat('ar').format(1234.5)).toBe('1,234.5');
  expect(numberFormat('bn').format(12)).toBe('12');
  expect(numberFormat('ht').format(1234.5)).toBe('1,234.5');
  expect(numberFormat('es').format(1234.5)).toBe('1,234.5');
});

test('each language has the plural forms that CLDR gives it', () => {
  const forms = (language: string) => [...pluralCategories(language)].toSorted();
  expect(forms('ar')).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  expect(forms('ru')).toEqual(['few', 'many', 'one', 'other']);
  expect(forms('uk')).toEqual(['few', 'many', 'one', 'other']);
  expect(forms('fr')).toEqual(['many', 'one', 'other']);
  expect(forms('es')).toEqual(['many', 'one', 'other']);
  for (const two of ['en', 'sq', 'bn', 'ur', 'uz']) expect(forms(two)).toEqual(['one', 'other']);
  for (const one of ['zh-Hans', 'zh-Hant', 'ko', 'ht']) expect(forms(one)).toEqual(['other']);
});

test('a language that Intl does not know is named, Haitian Creole is ours', () => {
  expect(checkLanguages(['ht', 'ar', 'zh-Hant'])).toEqual([]);
  expect(checkLanguages(['tlh']).map(({ language, part }) => `${language} ${part}`)).toEqual([
    'tlh dates',
    'tlh numbers',
    'tlh lists',
    'tlh plurals',
    'tlh order of names',
  ]);
});

test('Arabic and Urdu run from right to left', () => {
  expect(['ar', 'ur'].map(direction)).toEqual(['rtl', 'rtl']);
  expect(['en', 'zh-Hans', 'uz'].map(direction)).toEqual(['ltr', 'ltr', 'ltr']);
});
