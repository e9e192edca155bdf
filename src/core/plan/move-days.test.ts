import { expect, test } from 'vitest';
import { moveDay, weeksToMove } from './move-days.ts';
import { moveUnit } from './move-unit.ts';

test.each([
  ['a Thursday to a Tuesday of the year after', '2025-09-04', '2026-09-08', 53],
  ['a Tuesday to a Tuesday of the year after', '2025-09-09', '2026-09-08', 52],
  ['over the 29th of February', '2027-09-07', '2028-09-05', 52],
  ['the same week', '2026-09-11', '2026-09-07', 0],
  ['a Sunday belongs to the week before it', '2026-09-06', '2026-09-07', 1],
  ['back', '2026-09-08', '2025-09-04', -53],
])('%s', (_case, from, to, weeks) => {
  expect(weeksToMove(from, to)).toBe(weeks);
});

test.each([
  ['2025-11-03', 53, '2026-11-09'],
  ['2027-12-31', 52, '2028-12-29'],
  ['2028-02-29', 52, '2029-02-27'],
  ['2026-11-09', -53, '2025-11-03'],
  ['2026-11-09', 0, '2026-11-09'],
])('%s by %i weeks is %s', (day, weeks, moved) => {
  expect(moveDay(day, weeks)).toBe(moved);
  expect(new Date(moved).getUTCDay()).toBe(new Date(day).getUTCDay());
});

test('a day that was not said stays unsaid', () => {
  expect(moveDay(null, 53)).toBeNull();
});

test('a unit moves with the windows of its tasks', () => {
  const task = { title: 'Slip', kind: 'formative', goals: ['g1'], counts: true, inGroups: false } as const;
  const unit = {
    title: 'Lines',
    startsOn: '2026-11-03',
    endsOn: '2026-12-11',
    goals: ['g1'],
    texts: {},
    letGo: [],
    tasks: [{ ...task, goals: ['g1'], readyFrom: '2026-11-19', readyAbout: null }],
  };
  expect(moveUnit(unit, 52)).toMatchObject({
    startsOn: '2027-11-02',
    endsOn: '2027-12-10',
    tasks: [{ title: 'Slip', readyFrom: '2027-11-18', readyAbout: null }],
  });
});
