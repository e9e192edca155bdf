import { expect, test } from 'vitest';
import { checkSlot } from './check-slot.ts';

const slot = { day: '2026-12-03', startsAt: '10:30', endsAt: '10:45', studentIds: ['ana'] };

test.each([
  ['a quarter of an hour for one', {}, []],
  ['a group of three', { studentIds: ['ana', 'bao', 'chidi'] }, []],
  ['a talk that was held', { day: '2025-01-07' }, []],
  ['the last minute of a day', { startsAt: '23:58', endsAt: '23:59' }, []],
  ['no day', { day: '' }, ['day no-day']],
  ['the 31st of November', { day: '2026-11-31' }, ['day no-day']],
  ['no times', { startsAt: '', endsAt: '' }, ['startsAt no-time', 'endsAt no-time']],
  ['24 o’clock', { endsAt: '24:00' }, ['endsAt no-time']],
  ['seconds', { startsAt: '10:30:00' }, ['startsAt no-time']],
  ['an end at its start', { endsAt: '10:30' }, ['endsAt before-start']],
  ['an end before its start', { endsAt: '09:45' }, ['endsAt before-start']],
  ['nobody', { studentIds: [] }, ['students choose-one']],
])('%s', (_case, changed, problems) => {
  expect(checkSlot({ ...slot, ...changed }).map(({ field, problem }) => `${field} ${problem}`)).toEqual(
    problems,
  );
});
