import { expect, test } from 'vitest';
import { schoolClock } from './school-clock.ts';

test.each([
  ['2026-11-24T20:05:59Z', 'America/New_York', '15:05'],
  ['2026-07-01T04:00:00Z', 'America/New_York', '00:00'],
  ['2026-11-24T23:59:00Z', 'Asia/Tashkent', '04:59'],
])('%s is in %s %s', (instant, timeZone, clock) => {
  expect(schoolClock(new Date(instant), timeZone)).toBe(clock);
});
