import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './add-days.ts';
import { isFutureDay } from './is-future-day.ts';
import { parseDay } from './parse-day.ts';
import { schoolDay } from './school-day.ts';
import { schoolYear } from './school-year.ts';
import { weekOf } from './week-of.ts';

const NEW_YORK = 'America/New_York';

describe('schoolDay', () => {
  it.each([
    ['2026-11-02T03:30:00Z', NEW_YORK, '2026-11-01'],
    ['2026-11-02T03:30:00Z', 'Europe/London', '2026-11-02'],
    ['2026-11-02T03:30:00Z', 'Asia/Kolkata', '2026-11-02'],
    // the night the clocks go back in New York: 1 November 2026, 06:00 UTC
    ['2026-11-01T03:59:59Z', NEW_YORK, '2026-10-31'],
    ['2026-11-01T04:00:00Z', NEW_YORK, '2026-11-01'],
    ['2026-11-02T04:59:59Z', NEW_YORK, '2026-11-01'],
    ['2026-11-02T05:00:00Z', NEW_YORK, '2026-11-02'],
    // the night they go forward: 8 March 2026, 07:00 UTC
    ['2026-03-08T04:59:59Z', NEW_YORK, '2026-03-07'],
    ['2026-03-08T05:00:00Z', NEW_YORK, '2026-03-08'],
    ['2026-03-09T03:59:59Z', NEW_YORK, '2026-03-08'],
    ['2026-03-09T04:00:00Z', NEW_YORK, '2026-03-09'],
    // the clocks of Cairo skip midnight itself: 24 April 2026 begins at 01:00
    ['2026-04-23T21:59:59Z', 'Africa/Cairo', '2026-04-23'],
    ['2026-04-23T22:00:00Z', 'Africa/Cairo', '2026-04-24'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(schoolDay(new Date(instant), timeZone)).toBe(day);
  });

  it('refuses a time zone that does not exist', () => {
    expect(() => schoolDay(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('days on the calendar', () => {
  it.each([
    ['2026-02-27', 3, '2026-03-02'],
    ['2028-02-27', 3, '2028-03-01'],
    ['2026-10-31', 1, '2026-11-01'],
    ['2026-11-01', 1, '2026-11-02'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
    expect(daysBetween(day, result)).toBe(days);
  });

  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2026-11-08', '2026-11-02'],
    ['2026-11-09', '2026-11-09'],
    ['2027-01-01', '2026-12-28'],
  ])('%s is in the week of %s', (day, monday) => {
    expect(weekOf(day)).toBe(monday);
  });

  it('puts every day in a week that began at most six days before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('1990-01-01', days);
        const since = daysBetween(weekOf(day), day);
        return since >= 0 && since <= 6 && weekOf(weekOf(day)) === weekOf(day);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('schoolYear', () => {
  it.each([
    ['2026-08-01', 8, '2026-27'],
    ['2027-07-31', 8, '2026-27'],
    ['2026-07-31', 8, '2025-26'],
    ['2099-09-01', 8, '2099-00'],
    ['2026-08-01', 9, '2025-26'],
    ['2026-08-01', 1, '2026'],
  ])('%s with a year that begins in month %i is in %s', (day, month, label) => {
    expect(schoolYear(day, month)).toBe(label);
  });

  it('begins in August unless the school says otherwise', () => {
    expect(schoolYear('2026-08-01')).toBe('2026-27');
  });
});

describe('parseDay', () => {
  it.each([
    [' 2026-02-28 ', '2026-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['28/02/2026', null],
    ['', null],
  ])('reads %j as %j', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });
});

describe('isFutureDay', () => {
  const now = new Date('2026-11-02T04:30:00Z');
  it.each([
    ['2026-11-01', NEW_YORK, false],
    ['2026-11-02', NEW_YORK, true],
    ['2026-11-02', 'Europe/London', false],
  ])('%s in %s: %j', (day, timeZone, future) => {
    expect(isFutureDay(day, { now, timeZone })).toBe(future);
  });
});
