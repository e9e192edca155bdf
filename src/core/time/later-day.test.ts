import { expect, test } from 'vitest';
import { laterDay } from './later-day.ts';

test.each([
  ['2026-11-24', '2026-12-01', '2026-12-01'],
  ['2027-01-01', '2026-12-31', '2027-01-01'],
  ['2026-11-24', '2026-11-24', '2026-11-24'],
])('of %s and %s the later is %s', (one, other, later) => {
  expect(laterDay(one, other)).toBe(later);
});
