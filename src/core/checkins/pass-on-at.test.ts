import { expect, test } from 'vitest';
import { passOnAt } from './pass-on-at.ts';

const timeZone = 'America/New_York';

// New York is five hours behind UTC in these days.
test.each([
  ['within a day', '2026-11-24T15:00:00Z', 120, '2026-11-24T17:00:00.000Z'],
  ['over a night', '2026-11-24T19:00:00Z', 120, '2026-11-25T14:00:00.000Z'],
  ['from before school', '2026-11-24T10:00:00Z', 60, '2026-11-24T14:00:00.000Z'],
  ['from the evening', '2026-11-25T01:00:00Z', 60, '2026-11-25T14:00:00.000Z'],
  ['over a weekend', '2026-11-20T19:30:00Z', 120, '2026-11-23T14:30:00.000Z'],
  ['from a Saturday', '2026-11-21T17:00:00Z', 120, '2026-11-23T15:00:00.000Z'],
  ['to the end of a day exactly', '2026-11-24T18:00:00Z', 120, '2026-11-24T20:00:00.000Z'],
  ['over two whole days', '2026-11-23T13:00:00Z', 15 * 60, '2026-11-25T14:00:00.000Z'],
])('%s', (_name, since, minutes, at) => {
  expect(passOnAt(new Date(since), { minutes, timeZone }).toISOString()).toBe(at);
});
