import { expect, it } from 'vitest';
import { schoolDaysBetween } from './school-days-between.ts';

it.each([
  ['2026-11-24', '2026-11-24', 0],
  ['2026-11-24', '2026-11-23', 0],
  ['2026-11-23', '2026-11-24', 1],
  // Friday 20 November 2026, and the weekend after it
  ['2026-11-20', '2026-11-21', 0],
  ['2026-11-20', '2026-11-22', 0],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-21', '2026-11-23', 1],
  ['2026-11-17', '2026-11-24', 5],
  ['2026-11-10', '2026-11-24', 10],
  ['2026-12-31', '2027-01-04', 2],
])('from %s to %s are %i school days', (first, second, days) => {
  expect(schoolDaysBetween(first, second)).toBe(days);
});
