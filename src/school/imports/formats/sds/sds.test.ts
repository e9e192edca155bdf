import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { countsOf, importFixtures, importPath, inFolder, problemLines } from '#tests/imports/import-set.ts';

// Microsoft's own sample: see the notice beside it.
const real = join(importFixtures, 'sis/ms-sds-v1-25');
const families = join(importFixtures, 'made/ms-sds-v1-families');

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

const unchanged = (counts: Record<string, [number, number, number, number]>) =>
  Object.fromEntries(Object.entries(counts).map(([noun, [n]]) => [noun, [0, 0, 0, n]]));

describe('Microsoft’s sample of SDS 1', () => {
  it('goes in whole, and the same again changes nothing', async () => {
    const preview = await importPath(test.database, real);
    expect(preview).toMatchObject({ format: 'sds', version: '1', system: 'sds', canApply: true });
    const first = {
      schools: [2, 0, 0, 0],
      terms: [2, 0, 0, 0],
      courses: [2, 0, 0, 0],
      classes: [2, 0, 0, 0],
      people: [24, 0, 0, 0],
      roles: [24, 0, 0, 0],
      guardianships: [0, 0, 0, 0],
      enrollments: [44, 0, 0, 0],
      teachers: [2, 0, 0, 0],
    } satisfies Record<string, [number, number, number, number]>;
    expect(countsOf(preview)).toEqual(first);
    expect(countsOf(await importPath(test.database, real))).toEqual(unchanged(first));
  });

  it('repairs days and grades, and lets no password out', async () => {
    const preview = await importPath(test.database, real);
    expect(JSON.stringify(preview)).not.toContain('P@ss');
    expect(preview.groups.map(({ code, file, column, count }) => [code, file, column, count])).toEqual([
      ['password-discarded', 'Student.csv', 'Password', 1],
      ['password-discarded', 'Teacher.csv', 'Password', 1],
      ['date-us', 'Section.csv', 'Term StartDate', 2],
      ['date-us', 'Section.csv', 'Term EndDate', 2],
      ['grade-repaired', 'Student.csv', 'Grade', 8],
    ]);
    const school = await test.database
      .selectFrom('schools')
      .select('id')
      .where('name', '=', 'Contoso High School')
      .executeTakeFirstOrThrow();
    const terms = await inSchool(test.database, school.id, ({ id, db }) =>
      db
        .selectFrom('terms')
        .select(['title', 'kind', 'starts_on', 'ends_on', 'school_year'])
        .where('school_id', '=', id)
        .execute(),
    );
    expect(terms).toEqual([
      {
        title: 'SY1516',
        kind: 'schoolYear',
        starts_on: '2017-07-01',
        ends_on: '2018-06-30',
        school_year: '2017-18',
      },
    ]);
  });
});

describe('a made set with families', () => {
  it('knows a student of two schools once, a teacher of the same number apart, and family by its address', async () => {
    const preview = await importPath(test.database, families);
    const first = {
      schools: [2, 0, 0, 0],
      terms: [2, 0, 0, 0],
      courses: [2, 0, 0, 0],
      classes: [3, 0, 0, 0],
      people: [6, 0, 0, 0],
      roles: [6, 0, 0, 0],
      guardianships: [2, 0, 0, 0],
      enrollments: [3, 0, 0, 0],
      teachers: [2, 0, 0, 0],
    } satisfies Record<string, [number, number, number, number]>;
    expect(preview.canApply).toBe(true);
    expect(countsOf(preview)).toEqual(first);
    expect(countsOf(await importPath(test.database, families))).toEqual(unchanged(first));
    expect(problemLines(preview)).toEqual([
      'password-discarded Student.csv Password',
      'password-discarded Teacher.csv Password',
      'course-made Section.csv:4 Course SIS ID → Advisory',
      'grade-repaired Student.csv:2 Grade “8” → 08',
      'grade-repaired Student.csv:3 Grade “8” → 08',
      'grade-repaired Student.csv:4 Grade “8” → 08',
      'relationship-not-family GuardianRelationship.csv:3 Email “Doctor”',
      'relationship-not-family GuardianRelationship.csv:4 Email “Other”',
      'person-without-school User.csv:3 Email “guardian · doc@example.org”',
    ]);
  });
});

it('an unknown student is named in the words of the file', async () => {
  const files = {
    'School.csv': 'SIS ID,Name\n1,Ferry Street School',
    'Student.csv': 'SIS ID,School SIS ID,First Name,Last Name\n0012,1,Ana,Silva',
    'Section.csv': 'SIS ID,School SIS ID,Section Name\n5,1,Art',
    'StudentEnrollment.csv': 'Section SIS ID,SIS ID\n5,12\n6,0012',
  };
  const preview = await inFolder(files, (folder) => importPath(test.database, folder));
  expect(problemLines(preview).filter((line) => line.startsWith('reference'))).toEqual([
    'reference-zeros StudentEnrollment.csv:2 SIS ID “student · 12” → student · 0012',
    'reference-unknown StudentEnrollment.csv:3 Section SIS ID “6”',
  ]);
});
