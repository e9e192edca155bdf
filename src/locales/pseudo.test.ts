import { expect, test } from 'vitest';
import { pseudo, pseudoText } from './pseudo.ts';

test('en-XA is longer, accented and in brackets, and keeps placeholders', () => {
  expect(pseudoText('Hello {name}', 'en-XA')).toBe('[Hélló ~~~{name}]');
  expect(pseudoText('{count, plural, one {# day} other {# days}}', 'en-XA')).toBe(
    '[{count,plural,one{# dáy~~} other{# dáys~~}}]',
  );
});

test('en-XB turns the words around', () => {
  expect(pseudoText('Save it', 'en-XB')).toBe('\u200F\u202ESave\u202C\u200F \u200F\u202Eit\u202C\u200F');
});

test('pages can be drawn in both', () => {
  expect(pseudo('en-XA').t('family.heading', { name: 'Ana' })).toBe('[Ana’s wéék~~~]');
  expect(pseudo('en-XA').dir).toBe('ltr');
  expect(pseudo('en-XB').dir).toBe('rtl');
});
