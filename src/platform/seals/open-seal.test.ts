import { expect, test } from 'vitest';
import { openSeal } from './open-seal.ts';

const seal = openSeal('one secret');

test('what was closed opens again, and looks different each time', () => {
  const closed = seal.close('codes', 'Ñandú 😀');
  expect(seal.open('codes', closed)).toBe('Ñandú 😀');
  expect(closed).not.toBe(seal.close('codes', 'Ñandú 😀'));
  expect(closed).not.toContain('andú');
});

test.each([
  ['another purpose', (closed: string) => seal.open('cookies', closed)],
  ['another key', (closed: string) => openSeal('another secret').open('codes', closed)],
  ['a changed sign', (closed: string) => seal.open('codes', `${closed.slice(0, -2)}AA`)],
  ['a piece of it', (closed: string) => seal.open('codes', closed.slice(0, 20))],
  ['nothing', () => seal.open('codes', '')],
])('%s opens nothing', (_case, open) => {
  expect(open(seal.close('codes', 'a long enough text'))).toBeUndefined();
});

test('a stamp is the same for the same text, purpose and key alone', () => {
  const stamp = seal.stamp('codes', 'text');
  expect(seal.stamp('codes', 'text')).toBe(stamp);
  const others = [
    seal.stamp('codes', 'texts'),
    seal.stamp('code', 's text'),
    openSeal('another secret').stamp('codes', 'text'),
  ];
  expect(others).not.toContain(stamp);
});
