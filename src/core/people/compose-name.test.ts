import { expect, test } from 'vitest';
import { composeName } from './compose-name.ts';

const nothing = { given: '', family: '', called: '', shown: '', sorted: '' };

test.each([
  ['two names', { given: 'Ana María', family: 'Cruz' }, ['Ana María Cruz', 'Cruz, Ana María', 'Ana']],
  ['one name', { given: 'Sherab' }, ['Sherab', 'Sherab', 'Sherab']],
  ['a family name alone', { family: 'Okafor' }, ['Okafor', 'Okafor', 'Okafor']],
  ['Chinese', { given: '晨曦', family: '林' }, ['林晨曦', '林晨曦', '晨曦']],
  ['Korean', { given: '민준', family: '김' }, ['김민준', '김민준', '민준']],
  [
    'a short form',
    { given: 'Jadalyn Marie', family: 'Brooks', called: 'Jada' },
    ['Jadalyn Marie Brooks', 'Brooks, Jadalyn Marie', 'Jada'],
  ],
  [
    'a title for all',
    { family: 'Valdez', called: 'Ms. Valdez', shown: 'Ms. Valdez' },
    ['Ms. Valdez', 'Valdez', 'Ms. Valdez'],
  ],
  [
    'an order of its own',
    { given: 'Văn Minh', family: 'Nguyễn', shown: 'Nguyễn Văn Minh', sorted: 'Nguyễn Văn Minh' },
    ['Nguyễn Văn Minh', 'Nguyễn Văn Minh', 'Văn'],
  ],
  [
    'spaces that slipped in',
    { given: '  Theo ', family: ' van   Dyk ' },
    ['Theo van Dyk', 'van Dyk, Theo', 'Theo'],
  ],
])('%s', (_case, typed, [display, sort, called]) => {
  expect(composeName({ ...nothing, ...typed })).toEqual({ display, sort, called });
});

test('nothing but spaces is no name', () => {
  expect(composeName({ ...nothing, given: '  ', called: 'Ana' })).toBeUndefined();
});
