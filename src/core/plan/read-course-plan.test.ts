import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCoursePlan } from './read-course-plan.ts';

const wording = { language: 'en', title: 'Slope', statement: 'I can find a slope.' };
const task = { title: 'Exit slip', kind: 'formative', goals: ['g1'], counts: true };
const unit = { title: 'Lines', startsOn: '2025-11-03', endsOn: '2025-12-12', goals: ['g1'], tasks: [task] };
const plan = {
  format: 'waymark-course-plan',
  version: 1,
  course: { title: 'Algebra 1' },
  firstDay: '2025-09-04',
  goals: [{ key: 'g1', kind: 'content', wordings: [wording] }],
  units: [unit],
};
const read = (changed: object) => readCoursePlan(JSON.stringify({ ...plan, ...changed }));
const withUnit = (changed: object) => read({ units: [{ ...unit, ...changed }] });
const withTask = (changed: object) => withUnit({ tasks: [{ ...task, ...changed }] });

test('a plan in the documented form is taken, with what was left out filled in', () => {
  expect(read({ extra: 'left out', students: [{ name: 'Ana' }] })).toEqual({
    kind: 'plan',
    plan: {
      ...plan,
      units: [
        {
          ...unit,
          texts: {},
          letGo: [],
          tasks: [{ ...task, readyFrom: null, readyAbout: null, inGroups: false }],
        },
      ],
    },
  });
});

test('a mark at the beginning of the file, as some editors write, is nothing', () => {
  expect(readCoursePlan(`\uFEFF${JSON.stringify(plan)}`).kind).toBe('plan');
});

test.each([
  ['nothing', '', 'not-json'],
  ['words', 'Algebra', 'not-json'],
  ['half a file', JSON.stringify(plan).slice(0, 200), 'not-json'],
  ['a hundred thousand brackets', '['.repeat(100_000), 'not-json'],
  ['many brackets that close', '['.repeat(60_000) + ']'.repeat(60_000), 'other-file'],
  ['a list', '[]', 'other-file'],
  ['null', 'null', 'other-file'],
  ['another format', '{"format":"canvas","version":1}', 'other-file'],
  ['a later version', '{"format":"waymark-course-plan","version":2}', 'other-version'],
  ['a version as text', '{"format":"waymark-course-plan","version":"1"}', 'other-version'],
  ['a file of megabytes', 'x'.repeat(150_001), 'too-large'],
])('%s is no plan', (_case, file, kind) => {
  expect(readCoursePlan(file)).toEqual({ kind });
});

describe('what cannot be taken is said with its place', () => {
  test.each([
    ['a unit without a name', withUnit({ title: ' ' }), 'units 1, title', 'empty'],
    ['a name that is a number', withUnit({ title: 7 }), 'units 1, title', 'not-text'],
    ['markup in a name', withTask({ title: '<img src=x>' }), 'units 1, tasks 1, title', 'markup'],
    ['markup in a text', withUnit({ texts: { why: 'a\n<script>' } }), 'units 1, texts, why', 'markup'],
    ['a sign that turns the line', withTask({ title: 'a\u202eb' }), 'units 1, tasks 1, title', 'markup'],
    ['a part of no plan', withUnit({ texts: { grades: 'x' } }), 'units 1, texts', 'not-right'],
    ['a text of pages', withUnit({ texts: { why: 'x'.repeat(2001) } }), 'units 1, texts, why', 'too-long'],
    ['no day', withUnit({ startsOn: '3 November' }), 'units 1, startsOn', 'no-day'],
    ['a day of no calendar', withUnit({ endsOn: '2025-02-30' }), 'units 1, endsOn', 'no-day'],
    ['the year 9999', read({ firstDay: '9999-01-01' }), 'firstDay', 'no-day'],
    ['an end before its start', withUnit({ endsOn: '2025-11-02' }), 'units 1, endsOn', 'before-start'],
    [
      'a window that runs back',
      withTask({ readyFrom: '2025-11-05', readyAbout: '2025-11-04' }),
      'units 1, tasks 1, readyAbout',
      'before-start',
    ],
    ['a kind there is not', withTask({ kind: 'exam' }), 'units 1, tasks 1, kind', 'no-choice'],
    ['a goal there is not', withTask({ goals: ['g2'] }), 'units 1, tasks 1, goals 1', 'unknown-goal'],
    ['a goal in focus there is not', withUnit({ goals: ['g9'] }), 'units 1, goals 1', 'unknown-goal'],
    ['four goals in focus', withUnit({ goals: ['g1', 'g1', 'g1', 'g1'] }), 'units 1, goals', 'too-many'],
    ['units that are no list', read({ units: {} }), 'units', 'not-right'],
    ['a unit that is null', read({ units: [null] }), 'units 1', 'not-right'],
    ['no goals', read({ goals: [], units: [] }), 'goals', 'empty'],
    ['eight goals', read({ goals: Array(8).fill(plan.goals[0]) }), 'goals', 'too-many'],
    ['a key twice', read({ goals: [plan.goals[0], plan.goals[0]] }), 'goals 2, key', 'twice'],
    ['a hundred units', read({ units: Array(100).fill(unit) }), 'units', 'too-many'],
    [
      'a language of no letters',
      read({ goals: [{ ...plan.goals[0], wordings: [{ ...wording, language: '../x' }] }] }),
      'goals 1, wordings 1, language',
      'not-right',
    ],
  ])('%s', (_case, found, at, problem) => {
    expect(found).toMatchObject({ kind: 'problems', problems: [{ at, problem }] });
  });
});

test('of a hundred problems twenty are named, and the rest counted', () => {
  const tasks = Array.from({ length: 20 }, () => ({ ...task, kind: 'exam' }));
  const found = read({ units: Array.from({ length: 5 }, () => ({ ...unit, tasks })) });
  expect(found).toMatchObject({ kind: 'problems', more: 80 });
});

test('a name of the language itself changes nothing', () => {
  const file = JSON.stringify(plan).replace('"course":', '"__proto__":{"polluted":true},"course":');
  expect(readCoursePlan(file).kind).toBe('plan');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('whatever JSON comes is answered', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('course', 'firstDay', 'goals', 'units'), (json, field) => {
      const { kind } = readCoursePlan(JSON.stringify({ ...plan, [field]: JSON.parse(json) }));
      expect(['plan', 'problems']).toContain(kind);
    }),
    { numRuns: 500 },
  );
});
