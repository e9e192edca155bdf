import { expect, test } from 'vitest';
import { nextSchoolYear } from './next-school-year.ts';

test.each([
  ['2026-11-24', 8, '2027-08-01'],
  ['2026-08-01', 8, '2027-08-01'],
  ['2026-07-31', 8, '2026-08-01'],
  ['2027-03-02', 8, '2027-08-01'],
  ['2026-01-01', 1, '2027-01-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-10-05', 11, '2026-11-01'],
])('from %s, where years begin in month %i, the next begins on %s', (day, startMonth, next) => {
  expect(nextSchoolYear(day, startMonth)).toBe(next);
});
