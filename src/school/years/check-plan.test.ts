import { expect, test } from 'vitest';
import { checkPlan, type TypedPlan } from './check-plan.ts';
import type { Proposal } from './rollover-plan.ts';

const nine = (classId: string, title: string) => ({
  classId,
  title,
  courseId: 'algebra',
  courseTitle: 'Algebra 1',
  teachers: [],
  students: 20,
  hasEnded: false,
  next: { title: `1${title}`, students: 'together' as const },
});
const proposal: Proposal = {
  fromYear: '2026-27',
  toYear: '2027-28',
  startsOn: '2027-09-07',
  terms: [
    {
      termId: 'fall',
      kind: 'semester',
      title: 'Fall 2026',
      parentId: null,
      existingId: null,
      next: { title: 'Fall 2027', startsOn: '2027-09-07', endsOn: '2028-01-28' },
    },
  ],
  classes: [nine('a', '9A'), nine('b', '9B')],
  grades: [
    { grade: '09', students: 40, becomes: '10' },
    { grade: '12', students: 30, becomes: 'leaves' },
  ],
  courses: [{ courseId: 'algebra', title: 'Algebra 1', goals: 7, setAside: 1, already: 0 }],
  allCourses: [
    { courseId: 'algebra', title: 'Algebra 1' },
    { courseId: 'algebra2', title: 'Algebra 2' },
  ],
};
const klass = { title: '10A', course: 'Algebra 1', students: 'together', teachers: true } as const;
const typed: TypedPlan = {
  startsOn: '2027-09-07',
  terms: new Map([['fall', { title: 'Fall 2027', startsOn: '2027-09-07', endsOn: '2028-01-28' }]]),
  classes: new Map([['a', klass]]),
  grades: new Map([
    ['09', '10'],
    ['12', '12'],
  ]),
  goalsOf: new Set(['algebra', 'gone']),
  setAside: false,
};

test('what was chosen is the plan, and what is not named does not go on', () => {
  const { plan, problems } = checkPlan(proposal, typed, 8);
  expect(problems).toEqual([]);
  expect(plan).toEqual({
    fromYear: '2026-27',
    toYear: '2027-28',
    startsOn: '2027-09-07',
    terms: [{ termId: 'fall', title: 'Fall 2027', startsOn: '2027-09-07', endsOn: '2028-01-28' }],
    classes: [{ classId: 'a', title: '10A', courseId: 'algebra', students: 'together', teachers: true }],
    grades: [{ grade: '09', becomes: '10' }],
    goalsOf: ['algebra'],
    setAside: false,
  });
});

test('a class may be of another course next year', () => {
  const other = new Map([['a', { ...klass, course: ' algebra  2' }]]);
  const { plan } = checkPlan(proposal, { ...typed, classes: other }, 8);
  expect(plan.classes).toMatchObject([{ courseId: 'algebra2' }]);
});

test.each<[string, Partial<TypedPlan>, { field: string; problem: string }[]]>([
  ['no first day', { startsOn: 'soon' }, [{ field: 'startsOn', problem: 'no-day' }]],
  ['a first day of this year', { startsOn: '2027-06-01' }, [{ field: 'startsOn', problem: 'not-of-year' }]],
  [
    'a term that ends before it begins',
    { terms: new Map([['fall', { title: 'Fall', startsOn: '2027-09-07', endsOn: '2027-09-01' }]]) },
    [{ field: 'termTo-fall', problem: 'before-start' }],
  ],
  [
    'a term without days or words',
    { terms: new Map([['fall', { title: ' ', startsOn: '', endsOn: '' }]]) },
    [
      { field: 'termTitle-fall', problem: 'empty' },
      { field: 'termFrom-fall', problem: 'no-day' },
      { field: 'termTo-fall', problem: 'no-day' },
    ],
  ],
  [
    'two classes of one name',
    {
      classes: new Map([
        ['a', klass],
        ['b', { ...klass, title: '10a' }],
      ]),
    },
    [{ field: 'title-b', problem: 'taken' }],
  ],
  [
    'a course that is not there',
    { classes: new Map([['a', { ...klass, course: 'Alchemy' }]]) },
    [{ field: 'course-a', problem: 'choose-one' }],
  ],
  [
    'a grade that is none',
    { grades: new Map([['09', '<b>']]) },
    [{ field: 'grades', problem: 'choose-one' }],
  ],
])('%s is named', (_what, part, expected) => {
  expect(checkPlan(proposal, { ...typed, ...part }, 8).problems).toEqual(expected);
});
