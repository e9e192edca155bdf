import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays } from './add-days.ts';
import { addSchoolDays, isSchoolDay } from './add-school-days.ts';
import { schoolDaysBetween } from './school-days-between.ts';

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
