import { expect, test } from 'vitest';
import { usableMessages } from './usable-messages.ts';

const english = {
  'a.same': { text: 'Write to us.' },
  'a.changed': { text: 'Hello, dear {name}.' },
};
const hashOfSame = '563ad3a2';
const translate = (status: string, of: string, text: string) => ({ text, status, of });

test('a translation of the English as it stands is said, reviewed or not', () => {
  const translated = { 'a.same': translate('machine', hashOfSame, 'Escríbanos.') };
  expect(usableMessages({ english, translated })).toEqual({ 'a.same': 'Escríbanos.' });
});

test('when English changes, a reviewed sentence with the same placeholders is kept', () => {
  const translated = { 'a.changed': translate('reviewed', '00000000', 'Hola, {name}.') };
  expect(usableMessages({ english, translated })).toEqual({ 'a.changed': 'Hola, {name}.' });
});

test.each([
  ['no person reviewed it', translate('machine', '00000000', 'Hola, {name}.')],
  ['its placeholders differ', translate('reviewed', '00000000', 'Hola, {adult}.')],
])('when English changes, a sentence is left out where %s', (_why, message) => {
  expect(usableMessages({ english, translated: { 'a.changed': message } })).toEqual({});
});

test('a key that English does not have is left out', () => {
  const translated = { 'a.gone': translate('reviewed', '00000000', 'Adiós.') };
  expect(usableMessages({ english, translated })).toEqual({});
});
