import { expect, test } from 'vitest';
import { makeTranslator } from './make-translator.ts';

const english = {
  language: 'en',
  messages: {
    hello: 'Hello, {name}.',
    pieces: '{count, plural, one {# piece} other {# pieces}}',
    only: 'Only in English, {name}.',
  },
};

test('a message is said in its language with its plural form', () => {
  const russian = makeTranslator({
    language: 'ru',
    messages: {
      pieces: '{count, plural, one {# работа} few {# работы} many {# работ} other {# работы}}',
    },
    fallback: english,
  });
  expect(russian.t('pieces', { count: 1 })).toBe('1 работа');
  expect(russian.t('pieces', { count: 3 })).toBe('3 работы');
  expect(russian.t('pieces', { count: 11 })).toBe('11 работ');
});

test('numbers inside messages keep Latin digits', () => {
  const bengali = makeTranslator({
    language: 'bn',
    messages: { pieces: '{count, plural, one {#টি কাজ} other {#টি কাজ}}' },
    fallback: english,
  });
  expect(bengali.t('pieces', { count: 12 })).toBe('12টি কাজ');
});

test('Haitian Creole has one form for every number', () => {
  const creole = makeTranslator({
    language: 'ht',
    messages: { pieces: '{count, plural, other {# travay}}' },
    fallback: english,
  });
  expect(creole.t('pieces', { count: 1 })).toBe('1 travay');
  expect(creole.t('pieces', { count: 1200 })).toBe('1,200 travay');
});

test('a key without a translation is said in English and reported', () => {
  const spanish = makeTranslator({
    language: 'es',
    messages: { hello: 'Hola, {name}.' },
    fallback: english,
  });
  expect(spanish.t('hello', { name: 'Ana' })).toBe('Hola, Ana.');
  expect(spanish.fellBack()).toEqual([]);
  expect(spanish.t('only', { name: 'Ana' })).toBe('Only in English, Ana.');
  expect(spanish.fellBack()).toEqual(['only']);
  expect(spanish.languageOf('only')).toBe('en');
  expect(spanish.languageOf('hello')).toBe('es');
});

test('a key that no catalogue knows is a bug', () => {
  const { t } = makeTranslator({ ...english, fallback: english });
  expect(() => t('nowhere')).toThrow('No message has the key "nowhere".');
});

test('a name written the other way is kept to itself, a choice of wording is not touched', () => {
  const arabic = makeTranslator({
    language: 'ar',
    messages: { hello: 'مرحبًا {name}.', state: '{state, select, shown {ظاهر} other {لا}}' },
    fallback: english,
  });
  expect(arabic.t('hello', { name: 'Camila' })).toBe('مرحبًا \u2068Camila\u2069.');
  expect(arabic.t('hello', { name: 'حمزة' })).toBe('مرحبًا حمزة.');
  expect(arabic.t('state', { state: 'shown' })).toBe('ظاهر');
});
