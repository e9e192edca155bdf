import { describe, expect, test } from 'vitest';
import { daysAhead, isAwaited } from './days-ahead.ts';
import { type MoveTo, moveTo } from './move-to.ts';
import { nextDropIn } from './next-drop-in.ts';
import { windowOf } from './window-of.ts';

const task = { readyFrom: '2026-11-19', readyAbout: '2026-12-01' };
const classMove = { moveId: 'b', readyFrom: null, readyAbout: '2026-12-08', movedAt: 20 };
const ownMove = { moveId: 'a', readyFrom: '2026-12-10', readyAbout: '2026-12-15', movedAt: 24 };

describe('the window a student has', () => {
  test.each([
    ['is the task’s own where none was moved', [], { ...task, moveId: null }],
    ['is the moved one', [classMove], { readyFrom: null, readyAbout: '2026-12-08', moveId: 'b' }],
    [
      'is that of the newest, in whatever order they come',
      [ownMove, classMove],
      { readyFrom: '2026-12-10', readyAbout: '2026-12-15', moveId: 'a' },
    ],
    [
      'of two at one moment is that of the later id',
      [{ ...ownMove, movedAt: 20 }, classMove],
      { readyFrom: null, readyAbout: '2026-12-08', moveId: 'b' },
    ],
  ])('%s', (_, moves, window) => {
    expect(windowOf({ task, moves })).toEqual(window);
    expect(windowOf({ task, moves: moves.toReversed() })).toEqual(window);
  });
});

describe('the days that may be named', () => {
  test.each([
    ['2026-11-17', '2026-11-19', '2026-12-01', true],
    ['2026-11-19', null, '2026-12-01', true],
    ['2026-11-30', null, '2026-12-01', true],
    ['2026-12-01', null, null, true],
    ['2026-12-02', null, null, false],
  ])('on %s are %s and %s', (today, from, about, awaited) => {
    expect(daysAhead(task, today)).toEqual({ from, about });
    expect(isAwaited(task, today)).toBe(awaited);
  });

  test('are none where none is said, and the work is awaited any day', () => {
    const window = { readyFrom: null, readyAbout: null };
    expect(daysAhead(window, '2026-11-24')).toEqual({ from: null, about: null });
    expect(isAwaited(window, '2026-11-24')).toBe(true);
  });
});

describe('a move on November 24', () => {
  const from = (to: MoveTo, ...windows: (typeof task)[]) =>
    moveTo(to, { windows, unitEndsOn: '2026-12-18', today: '2026-11-24' });

  test('a week later counts from the latest day of those chosen', () => {
    expect(from({ kind: 'week-later' }, task, { ...task, readyAbout: '2026-12-03' })).toEqual({
      readyFrom: null,
      readyAbout: '2026-12-10',
    });
  });

  test('a week later counts from today where that day has passed', () => {
    expect(from({ kind: 'week-later' }, { ...task, readyAbout: '2026-11-20' })).toEqual({
      readyFrom: null,
      readyAbout: '2026-12-01',
    });
  });

  test('a week later opens a week later too where it is open for nobody chosen', () => {
    const ahead = { readyFrom: '2026-11-26', readyAbout: '2026-12-04' };
    expect(from({ kind: 'week-later' }, ahead)).toEqual({
      readyFrom: '2026-12-03',
      readyAbout: '2026-12-11',
    });
    expect(from({ kind: 'week-later' }, ahead, task)).toEqual({ readyFrom: null, readyAbout: '2026-12-11' });
  });

  test('to the end of the unit is any day until then, where that is ahead', () => {
    expect(from({ kind: 'unit-end' }, task)).toEqual({ readyFrom: null, readyAbout: '2026-12-18' });
    for (const unitEndsOn of [null, '2026-11-23'])
      expect(moveTo({ kind: 'unit-end' }, { windows: [task], unitEndsOn, today: '2026-11-24' })).toBe(
        'no-unit-ahead',
      );
  });

  test.each([
    [null, '2026-11-24', { readyFrom: null, readyAbout: '2026-11-24' }],
    ['2026-12-02', '2026-12-02', { readyFrom: '2026-12-02', readyAbout: '2026-12-02' }],
    [null, '2026-11-23', 'is-past'],
    ['2026-12-03', '2026-12-02', 'before-start'],
  ])('to own days from %s about %s', (readyFrom, readyAbout, result) => {
    expect(from({ kind: 'days', readyFrom, readyAbout }, task)).toEqual(result);
  });
});

describe('the next time to drop in', () => {
  const thursdays = { onDay: null, weekday: 4, endsAt: '16:00' };
  test.each([
    ['2026-11-24', '15:00', '2026-11-26'],
    ['2026-11-26', '15:59', '2026-11-26'],
    ['2026-11-26', '16:00', '2026-12-03'],
    ['2026-11-29', '09:00', '2026-12-03'],
  ])('every Thursday, asked on %s at %s, is %s', (today, clock, next) => {
    expect(nextDropIn(thursdays, { today, clock })).toBe(next);
  });

  test('on a Sunday is the Sunday of the same week', () => {
    const sundays = { onDay: null, weekday: 7, endsAt: '12:00' };
    expect(nextDropIn(sundays, { today: '2026-11-24', clock: '10:00' })).toBe('2026-11-29');
  });

  test.each([
    ['2026-11-23', '23:00', '2026-11-24'],
    ['2026-11-24', '15:59', '2026-11-24'],
    ['2026-11-24', '16:00', null],
    ['2026-11-25', '09:00', null],
  ])('on one day, asked on %s at %s, is %s', (today, clock, next) => {
    const once = { onDay: '2026-11-24', weekday: null, endsAt: '16:00' };
    expect(nextDropIn(once, { today, clock })).toBe(next);
  });
});
