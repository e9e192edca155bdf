import { expect, test } from 'vitest';
import { whenNoted } from './when-noted.ts';

const now = new Date('2026-11-24T17:00:00Z');
const timeZone = 'America/New_York';

test.each([
  ['ten minutes ago', '2026-11-24T16:50:00Z', { at: '2026-11-24T16:50:00.000Z', on: '2026-11-24' }],
  ['late the evening before', '2026-11-24T04:10:00Z', { at: '2026-11-24T04:10:00.000Z', on: '2026-11-23' }],
  [
    'by a clock five minutes ahead',
    '2026-11-24T17:05:00Z',
    { at: '2026-11-24T17:00:00.000Z', on: '2026-11-24' },
  ],
  ['by a clock years ahead', '2031-01-01T00:00:00Z', { at: '2026-11-24T17:00:00.000Z', on: '2026-11-24' }],
  ['120 days ago', '2026-07-27T17:00:00Z', { at: '2026-07-27T17:00:00.000Z', on: '2026-07-27' }],
])('noted %s', (_, noted, { at, on }) => {
  expect(whenNoted(Date.parse(noted), { now, timeZone })).toEqual({ at: new Date(at), on });
});

test.each([
  ['a second more than 120 days ago', '2026-07-27T16:59:59Z'],
  ['1970', '1970-01-01T00:00:00Z'],
])('a clock that says %s is no clock', (_, noted) => {
  expect(whenNoted(Date.parse(noted), { now, timeZone })).toBeNull();
});
