import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays } from './add-days.ts';
import { addSchoolDays, isSchoolDay, schoolDaysBetween } from './school-days.ts';

test.each([
  ['2026-11-24', '2026-11-24', 0],
  ['2026-11-06', '2026-11-07', 0],
  ['2026-11-06', '2026-11-09', 1],
  ['2026-11-07', '2026-11-09', 1],
  ['2026-11-10', '2026-11-24', 10],
  ['2026-11-03', '2026-11-24', 15],
  ['2026-12-31', '2027-01-04', 2],
  ['2026-11-24', '2026-11-10', 0],
])('from %s to %s are %i school days', (first, second, days) => {
  expect(schoolDaysBetween(first, second)).toBe(days);
});

test.each([
  ['2026-11-10', 10, '2026-11-24'],
  ['2026-11-07', 1, '2026-11-09'],
  ['2026-11-09', -1, '2026-11-06'],
  ['2026-11-08', -1, '2026-11-06'],
  ['2026-11-24', -20, '2026-10-27'],
  ['2026-11-07', 0, '2026-11-07'],
])('%s and %i school days is %s', (day, days, result) => {
  expect(addSchoolDays(day, days)).toBe(result);
});

it('goes as far as it counts, and lands on a school day', () => {
  fc.assert(
    fc.property(fc.nat(8000), fc.integer({ min: 1, max: 60 }), (from, days) => {
      const day = addDays('2020-01-01', from);
      const later = addSchoolDays(day, days);
      return schoolDaysBetween(day, later) === days && isSchoolDay(later);
    }),
  );
});
