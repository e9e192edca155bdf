import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { countsOf, importFixtures, importPath, problemLines } from '#tests/imports/import-set.ts';

// A made set with the columns that Clever publishes: see the notice beside it.
const made = join(importFixtures, 'made/clever');

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

async function ferryStreet(): Promise<string> {
  const { id } = await test.database
    .selectFrom('schools')
    .select('id')
    .where('name', '=', 'Ferry Street School')
    .executeTakeFirstOrThrow();
  return id;
}

it('goes in whole, and the same again changes nothing', async () => {
  const preview = await importPath(test.database, made);
  expect(preview).toMatchObject({ format: 'clever', system: 'clever', canApply: true });
  const first = {
    schools: [2, 0, 0, 0],
    terms: [4, 0, 0, 0],
    courses: [3, 0, 0, 0],
    classes: [3, 0, 0, 0],
    people: [12, 0, 0, 0],
    roles: [13, 0, 0, 0],
    guardianships: [4, 0, 0, 0],
    enrollments: [5, 0, 0, 0],
    teachers: [4, 0, 0, 0],
  } satisfies Record<string, [number, number, number, number]>;
  expect(countsOf(preview)).toEqual(first);
  const same = Object.fromEntries(Object.entries(first).map(([noun, [n]]) => [noun, [0, 0, 0, n]]));
  expect(countsOf(await importPath(test.database, made))).toEqual(same);
});

it('says what it read otherwise and what it left', async () => {
  const preview = await importPath(test.database, made);
  expect(problemLines(preview)).toEqual([
    'password-discarded students.csv Password',
    'password-discarded teachers.csv Password',
    'password-discarded staff.csv Password',
    'date-us sections.csv:2 Term_start “9/8/2026” → 2026-09-08',
    'date-us sections.csv:2 Term_end “1/22/2027” → 2027-01-22',
    'date-us sections.csv:3 Term_start “9/8/2026” → 2026-09-08',
    'date-us sections.csv:3 Term_end “1/22/2027” → 2027-01-22',
    'course-made sections.csv:3 Course_number → Advisory 8A',
    'grade-repaired students.csv:2 Grade “8” → 08',
    'grade-repaired students.csv:3 Grade “8” → 08',
    'grade-repaired students.csv:4 Grade “Kindergarten” → KG',
    'grade-repaired students.csv:5 Grade “8” → 08',
    'language-unknown students.csv:5 Home_language “Klingon”',
    'relationship-not-family students.csv:3 Contact_name “Doctor”',
    'person-without-school students.csv:3 Student_id “contact · dorabell · 15550111”',
  ]);
  expect(JSON.stringify(preview)).not.toContain('hunter2');
});

it('makes one adult of one contact on two rows, with the language of the home', async () => {
  await importPath(test.database, made);
  const rows = await inSchool(test.database, await ferryStreet(), (school) =>
    school.db
      .selectFrom('guardianships as g')
      .innerJoin('people as p', (join) =>
        join.onRef('p.school_id', '=', 'g.school_id').onRef('p.id', '=', 'g.adult_id'),
      )
      .innerJoin('person_names as a', (join) =>
        join.onRef('a.school_id', '=', 'g.school_id').onRef('a.person_id', '=', 'g.adult_id'),
      )
      .innerJoin('person_names as s', (join) =>
        join.onRef('s.school_id', '=', 'g.school_id').onRef('s.person_id', '=', 'g.student_id'),
      )
      .select(['a.display_name as adult', 's.display_name as student', 'g.relationship'])
      .select(['p.written_language as reads', 'p.spoken_language as speaks'])
      .where('g.school_id', '=', school.id)
      .where('a.purpose', '=', 'everyday')
      .where('s.purpose', '=', 'everyday')
      .orderBy('s.display_name')
      .execute(),
  );
  expect(rows).toEqual([
    { adult: 'Rosa Silva', student: 'Ana Silva', relationship: 'Mother', reads: 'es', speaks: 'es' },
    { adult: 'Obi Okafor', student: 'Ben Okafor', relationship: 'Father', reads: null, speaks: null },
    { adult: 'Rosa Silva', student: 'Caio Silva', relationship: 'Mother', reads: 'es', speaks: 'es' },
  ]);
});

it('the first teacher of a section teaches it and the others teach with them', async () => {
  await importPath(test.database, made);
  const rows = await inSchool(test.database, await ferryStreet(), (school) =>
    school.db
      .selectFrom('class_staff as t')
      .innerJoin('classes as c', (join) =>
        join.onRef('c.school_id', '=', 't.school_id').onRef('c.id', '=', 't.class_id'),
      )
      .innerJoin('person_names as n', (join) =>
        join.onRef('n.school_id', '=', 't.school_id').onRef('n.person_id', '=', 't.person_id'),
      )
      .select(['c.title', 'n.display_name as name', 't.role', 't.from_on as from'])
      .where('t.school_id', '=', school.id)
      .where('n.purpose', '=', 'everyday')
      .orderBy('c.title')
      .orderBy('t.role', 'desc')
      .execute(),
  );
  expect(rows).toEqual([
    { title: 'Advisory 8A', name: 'Maya Rivera', role: 'teacher', from: '2026-09-08' },
    { title: 'Mathematics 8 8A', name: 'Maya Rivera', role: 'teacher', from: '2026-09-08' },
    { title: 'Mathematics 8 8A', name: 'Ilse Brandt', role: 'co-teacher', from: '2026-09-08' },
  ]);
});
