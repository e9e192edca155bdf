import { expect, it } from 'vitest';
import { translator } from '#locales/translate.ts';
import { joinChanges } from './join-changes.ts';
import { sayChange } from './say-change.ts';

it.each([
  ['evidence.record', 28, 'recorded 28 pieces of evidence'],
  ['goal.order', 7, 'changed the order of goals'],
  ['import.apply', 1, 'applied one import'],
  ['kite.fly', 2, 'kite.fly (2)'],
])('%s of %i is said as %j', (act, count, words) => {
  expect(sayChange({ act, count }, translator('en'))).toBe(words);
});

it('one person doing the same again and again is one line', () => {
  const at = new Date('2026-11-24T15:00:00Z');
  const line = (id: string, actor: string, act: string) => ({
    id,
    at,
    actor,
    act,
    subject: 'task',
    count: 1,
  });
  expect(
    joinChanges([
      line('4', 'Ms. Tran', 'task.create'),
      line('3', 'Ms. Tran', 'task.create'),
      line('2', 'Mr. Osei', 'task.create'),
      line('1', 'Ms. Tran', 'task.create'),
    ]).map(({ actor, count }) => [actor, count]),
  ).toEqual([
    ['Ms. Tran', 2],
    ['Mr. Osei', 1],
    ['Ms. Tran', 1],
  ]);
});
