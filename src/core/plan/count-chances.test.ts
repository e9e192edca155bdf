import { describe, expect, test } from 'vitest';
import { countChances, type PlannedTask } from './count-chances.ts';

const task = (
  kind: PlannedTask['kind'],
  goals: string,
  { counts = true, about = null as string | null, from = null as string | null } = {},
): PlannedTask => ({ kind, goalIds: goals.split(' '), counts, readyFrom: from, readyAbout: about });

describe('chances per goal in focus', () => {
  test.each([
    ['no task', [], [0, 0, 0, false]],
    ['one that shows it', [task('summative', 'slope')], [1, 0, 1, false]],
    [
      'two slips that count and a report',
      [task('formative', 'slope'), task('formative', 'slope'), task('summative', 'slope')],
      [1, 2, 3, true],
    ],
    [
      'a slip that does not count',
      [task('formative', 'slope', { counts: false }), task('summative', 'slope')],
      [1, 0, 1, false],
    ],
    [
      'practice, even where it counts',
      [task('practice', 'slope'), task('practice', 'slope'), task('summative', 'slope')],
      [1, 0, 1, false],
    ],
    [
      'a report that says it does not count',
      [task('summative', 'slope', { counts: false })],
      [1, 0, 1, false],
    ],
    ['a task of another goal', [task('summative', 'graphs')], [0, 0, 0, false]],
  ])('%s', (_case, tasks, [summative, formative, all, enough]) => {
    expect(countChances({ goalIds: ['slope'], tasks }).chances).toEqual([
      { goalId: 'slope', summative, formative, all, enough },
    ]);
  });

  test('a task of two goals is a chance for each', () => {
    const { chances } = countChances({ goalIds: ['b', 'a'], tasks: [task('summative', 'a b')] });
    expect(chances.map(({ goalId, all }) => [goalId, all])).toEqual([
      ['b', 1],
      ['a', 1],
    ]);
  });
});

describe('gentle words', () => {
  const three = [task('formative', 'a'), task('formative', 'a'), task('summative', 'a')];
  const inWeek = (days: readonly string[]) => days.map((about) => task('formative', 'a', { about }));

  test.each([
    ['an even plan', ['a'], three, []],
    ['two chances of three', ['a'], three.slice(1), [{ kind: 'not-enough', goalIds: ['a'] }]],
    ['one goal of two with too few', ['a', 'b'], three, [{ kind: 'not-enough', goalIds: ['b'] }]],
    ['three tasks in a week', ['a'], inWeek(['2026-11-23', '2026-11-25', '2026-11-27']), []],
    [
      'four tasks from Monday to Sunday',
      ['a'],
      inWeek(['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-29']),
      [{ kind: 'too-fast', week: '2026-11-23', tasks: 4 }],
    ],
    [
      'four tasks over two weeks',
      ['a'],
      inWeek(['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']),
      [],
    ],
    [
      'a window that opens in a full week and closes later',
      ['a'],
      [
        ...inWeek(['2026-11-23', '2026-11-24', '2026-11-25']),
        task('summative', 'a', { from: '2026-11-26', about: '2026-12-03' }),
      ],
      [],
    ],
    [
      'a window that only opens, in a full week',
      ['a'],
      [...inWeek(['2026-11-23', '2026-11-24', '2026-11-25']), task('summative', 'a', { from: '2026-11-26' })],
      [{ kind: 'too-fast', week: '2026-11-23', tasks: 4 }],
    ],
    ['three goals', ['a'], [...three, task('formative', 'b'), task('formative', 'c')], []],
    [
      'a fourth goal by the way',
      ['a'],
      [...three, task('formative', 'b'), task('formative', 'c d')],
      [{ kind: 'too-much', goals: 4 }],
    ],
    ['a fourth goal in practice only', ['a'], [...three, task('practice', 'b c d')], []],
  ])('%s', (_case, goalIds, tasks, words) => {
    expect(countChances({ goalIds, tasks }).words).toEqual(words);
  });
});
