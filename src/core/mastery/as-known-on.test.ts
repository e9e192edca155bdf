import { describe, expect, test } from 'vitest';
import { asKnownOn } from './as-known-on.ts';

const newYork = 'America/New_York';
const at = (moment: string) => Date.parse(moment);
const row = (id: string, recorded: string, withdrawn?: string) => ({
  id,
  recordedAt: at(recorded),
  withdrawnAt: withdrawn === undefined ? null : at(withdrawn),
});
const known = (rows: ReturnType<typeof row>[], day: string, timeZone = newYork) =>
  asKnownOn(rows, { day, timeZone }).map(({ id }) => id);

describe('what was known at the end of a school day', () => {
  test.each([
    ['recorded that morning', row('a', '2026-11-12T15:00:00Z'), true],
    ['recorded the day before', row('a', '2026-11-11T15:00:00Z'), true],
    ['recorded the day after, of whatever work', row('a', '2026-11-13T15:00:00Z'), false],
    ['recorded at 23:59 in New York', row('a', '2026-11-13T04:59:00Z'), true],
    ['recorded at midnight in New York', row('a', '2026-11-13T05:00:00Z'), false],
    ['withdrawn that day', row('a', '2026-11-11T15:00:00Z', '2026-11-12T15:00:00Z'), false],
    ['withdrawn at 23:59 in New York', row('a', '2026-11-11T15:00:00Z', '2026-11-13T04:59:00Z'), false],
    ['withdrawn the day after', row('a', '2026-11-11T15:00:00Z', '2026-11-13T15:00:00Z'), true],
  ])('%s', (_, one, isKnown) => {
    expect(known([one], '2026-11-12')).toEqual(isKnown ? ['a'] : []);
  });

  test('the day is the school’s: the same moment is another day elsewhere', () => {
    const one = row('a', '2026-11-12T18:30:00Z');
    expect(known([one], '2026-11-12', 'Asia/Kolkata')).toEqual([]);
    expect(known([one], '2026-11-13', 'Asia/Kolkata')).toEqual(['a']);
    expect(known([one], '2026-11-12', newYork)).toEqual(['a']);
  });

  test('the night the clocks change is one day', () => {
    // 1 November 2026 has 25 hours in New York: it ends at 05:00 UTC of the 2nd.
    expect(known([row('a', '2026-11-02T04:59:00Z')], '2026-11-01')).toEqual(['a']);
    expect(known([row('a', '2026-11-02T05:00:00Z')], '2026-11-01')).toEqual([]);
  });

  test('the order stays, and there may be nothing', () => {
    const rows = [row('b', '2026-11-12T15:00:00Z'), row('a', '2026-11-11T15:00:00Z')];
    expect(known(rows, '2026-11-12')).toEqual(['b', 'a']);
    expect(known(rows, '2026-11-10')).toEqual([]);
    expect(known([], '2026-11-10')).toEqual([]);
  });

  test('a time zone that does not exist is refused', () => {
    expect(() => known([row('a', '2026-11-12T15:00:00Z')], '2026-11-12', 'Mars/Olympus')).toThrow(RangeError);
  });
});
