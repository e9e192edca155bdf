import { expect, test } from 'vitest';
import { laterDay } from './later-day.ts';

test('the later of two days, in either order', () => {
  expect(laterDay('2026-09-01', '2026-11-24')).toBe('2026-11-24');
  expect(laterDay('2026-11-24', '2026-09-01')).toBe('2026-11-24');
});
