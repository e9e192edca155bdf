import { describe, expect, it } from 'vitest';
import { isWithinHours, nextSchoolHour } from './next-school-hour.ts';

const NEW_YORK = 'America/New_York';

describe('nextSchoolHour', () => {
  it.each([
    // Monday 16 November 2026: New York is five hours behind UTC
    ['2026-11-16T15:00:00Z', NEW_YORK, 17, '2026-11-16T22:00:00.000Z'],
    ['2026-11-16T22:00:00Z', NEW_YORK, 17, '2026-11-17T22:00:00.000Z'],
    // Friday after the hour: Monday
    ['2026-11-13T22:30:00Z', NEW_YORK, 17, '2026-11-16T22:00:00.000Z'],
    // Saturday: Monday
    ['2026-11-14T12:00:00Z', NEW_YORK, 8, '2026-11-16T13:00:00.000Z'],
    // over the nights the clocks change (8 March and 1 November 2026)
    ['2026-03-06T23:00:00Z', NEW_YORK, 17, '2026-03-09T21:00:00.000Z'],
    ['2026-10-30T22:00:00Z', NEW_YORK, 17, '2026-11-02T22:00:00.000Z'],
    ['2026-11-16T15:00:00Z', 'Asia/Kolkata', 17, '2026-11-17T11:30:00.000Z'],
  ])('after %s in %s, %i o’clock is %s', (now, timeZone, hour, next) => {
    expect(nextSchoolHour({ now: new Date(now), timeZone, hour }).toISOString()).toBe(next);
  });
});

describe('isWithinHours', () => {
  it.each([
    ['2026-11-17T22:00:00Z', true],
    ['2026-11-18T01:59:59Z', true],
    ['2026-11-18T02:00:00Z', false],
    ['2026-11-17T12:59:59Z', false],
    ['2026-11-17T13:00:00Z', true],
    ['2026-11-14T17:00:00Z', false],
  ])('%s is within 8 and 21 in New York: %j', (at, within) => {
    expect(isWithinHours(new Date(at), { timeZone: NEW_YORK, from: 8, until: 21 })).toBe(within);
  });
});
