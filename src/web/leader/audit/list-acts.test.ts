import { expect, it } from 'vitest';
import { translator } from '#locales/translate.ts';
import { actsSaidAlike, listActs } from './list-acts.ts';

const speech = translator('en');

it('offers each sentence once, by what it says, looks among them', () => {
  const acts = listActs(speech);
  const labels = acts.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, 'en')));
  expect(
    acts.filter(({ label }) => label.includes('goal of last year') || label === 'looked at this list'),
  ).toEqual([
    { value: 'audit.look', label: 'looked at this list' },
    { value: 'goal.carry', label: 'took one goal of last year along' },
  ]);
});

it.each([
  ['task.revise', ['task.restore', 'task.retire', 'task.revise']],
  ['student.look', ['caseload.look', 'student.look']],
  ['evidence.record', ['evidence.record']],
  ['kite.fly', ['kite.fly']],
])('%s is found with all that is said as it is', (act, alike) => {
  expect(actsSaidAlike(act)).toEqual(alike);
});

it('keeps an act chosen that has no sentence', () => {
  expect(listActs(speech, 'kite.fly')).toContainEqual({ value: 'kite.fly', label: 'kite.fly' });
  expect(listActs(speech)).not.toContainEqual({ value: 'kite.fly', label: 'kite.fly' });
});
