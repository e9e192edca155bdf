import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { openSources } from '#school/imports/sources/open-sources.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { countsOf, importFixtures, importPath, inFolder, problemLines } from '#tests/imports/import-set.ts';
import { makeZip } from '#tests/imports/make-zip.ts';
import type { Preview } from '../../preview.ts';
import type { MappedTable } from './mapped-table.ts';
import { suggestMapping } from './suggest-mapping.ts';

// Every table here is made: see the notice beside them.
const made = (name: string): string => join(importFixtures, 'made/tables', name);

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

async function suggest(path: string) {
  const [opened] = await openSources([path]);
  if (!opened || !('source' in opened)) throw new Error(`Nothing at ${path}`);
  const found = await suggestMapping(opened.source);
  if (!('mapping' in found)) throw new Error(JSON.stringify(found.findings));
  return found;
}

const importText = (text: string, choices: { into?: string; mapping?: MappedTable } = {}): Promise<Preview> =>
  inFolder({ 'list.csv': text }, (folder) => importPath(test.database, join(folder, 'list.csv'), choices));

const unchanged = (counts: Record<string, [number, number, number, number]>) =>
  Object.fromEntries(Object.entries(counts).map(([noun, [n]]) => [noun, [0, 0, 0, n]]));

describe('a list with a row for each student', () => {
  const first = {
    schools: [1, 0, 0, 0],
    terms: [0, 0, 0, 0],
    courses: [2, 0, 0, 0],
    classes: [2, 0, 0, 0],
    people: [8, 0, 0, 0],
    roles: [8, 0, 0, 0],
    guardianships: [5, 0, 0, 0],
    enrollments: [3, 0, 0, 0],
    teachers: [2, 0, 0, 0],
  } satisfies Record<string, [number, number, number, number]>;

  it('goes in as its headers suggest, and the same again changes nothing', async () => {
    const preview = await importPath(test.database, made('class-list.csv'));
    expect(preview).toMatchObject({ format: 'table', version: 'changes', system: 'table', canApply: true });
    expect(countsOf(preview)).toEqual(first);
    // That family is here follows from the families, and is not said again by a file that adds.
    expect(countsOf(await importPath(test.database, made('class-list.csv')))).toEqual({
      ...unchanged(first),
      roles: [0, 0, 0, 5],
    });
  });

  it('says how it read each column', async () => {
    expect(problemLines(await importPath(test.database, made('class-list.csv')))).toEqual([
      'table-read-as-guessed class-list.csv',
      'column-read-as class-list.csv:2 OSIS → osis',
      'column-read-as class-list.csv:2 DBN → school-code',
      'column-read-as class-list.csv:2 LastFirst → student-last-first',
      'column-read-as class-list.csv:2 Gr → grade',
      'column-read-as class-list.csv:2 Off Cls → homeroom',
      'column-read-as class-list.csv:2 Teacher → teacher-last-first',
      'column-read-as class-list.csv:2 Home Lang → home-language',
      'column-read-as class-list.csv:2 Guardian 1 Name → contact-1-first-last',
      'column-read-as class-list.csv:2 Guardian 1 Email → contact-1-email',
      'column-read-as class-list.csv:2 Guardian 1 Relationship → contact-1-relationship',
      'column-read-as class-list.csv:2 Guardian 2 Name → contact-2-first-last',
      'column-read-as class-list.csv:2 Guardian 2 Phone → contact-2-phone',
      'course-made class-list.csv:3 Off Cls → 8A',
      'course-made class-list.csv:5 Off Cls → 7B',
      'grade-repaired class-list.csv:3 Gr “8” → 08',
      'id-zeros-added class-list.csv:4 OSIS “3456780” → 003456780',
      'grade-repaired class-list.csv:4 Gr “8” → 08',
      'grade-repaired class-list.csv:5 Gr “7” → 07',
    ]);
  });

  it('keeps OSIS numbers whole, names in two parts and families once, in their language', async () => {
    await importPath(test.database, made('class-list.csv'));
    const { id } = await test.database
      .selectFrom('schools')
      .select('id')
      .where('name', '=', '02M999')
      .executeTakeFirstOrThrow();
    await inSchool(test.database, id, async (school) => {
      const people = await school.db
        .selectFrom('source_records as r')
        .innerJoin('person_names as n', (join) =>
          join.onRef('n.school_id', '=', 'r.school_id').onRef('n.person_id', '=', 'r.row_id'),
        )
        .innerJoin('people as p', (join) =>
          join.onRef('p.school_id', '=', 'r.school_id').onRef('p.id', '=', 'r.row_id'),
        )
        .select(['r.external_id as id', 'n.sort_name as name', 'p.grade', 'p.written_language as reads'])
        .where('r.school_id', '=', school.id)
        .where('r.kind', '=', 'person')
        .where('n.purpose', '=', 'official')
        .orderBy('n.sort_name')
        .execute();
      const plain = people.map((row) => ({ ...row, id: row.id.replaceAll('\u001f', ' ') }));
      expect(plain).toEqual([
        { id: 'teacher brandtilse', name: 'Brandt, Ilse', grade: null, reads: null },
        { id: 'student 003456780', name: 'Okafor, Ben', grade: '08', reads: null },
        { id: 'contact obiokafor obi@example.org', name: 'Okafor, Obi', grade: null, reads: 'en' },
        { id: 'teacher riveramaya', name: 'Rivera, Maya', grade: null, reads: null },
        { id: 'student 203456789', name: 'Silva, Ana Luz', grade: '08', reads: null },
        { id: 'contact caiosilva 15550101', name: 'Silva, Caio', grade: null, reads: 'es' },
        { id: 'student 205678901', name: 'Silva, Iris', grade: '07', reads: null },
        { id: 'contact rosasilva rosa@example.org', name: 'Silva, Rosa', grade: null, reads: 'es' },
      ]);
    });
  });

  it('ends nobody who is left out, unless it is said to be the whole school', async () => {
    await importPath(test.database, made('class-list.csv'));
    const short = 'OSIS,DBN,LastFirst\n203456789,02M999,"Silva, Ana Luz"';
    expect(countsOf(await importText(short)).people).toEqual([0, 1, 0, 0]);
    const { mapping } = await inFolder({ 'list.csv': short }, (folder) => suggest(join(folder, 'list.csv')));
    const whole = countsOf(await importText(short, { mapping: { ...mapping, isWhole: true } }));
    expect(whole.people).toEqual([0, 0, 7, 1]);
    expect(whole.enrollments).toEqual([0, 0, 0, 0]);
  });
});

describe('a list with a row for each class of a student', () => {
  it('is read with semicolons, in older letters, in Spanish and with the day first', async () => {
    await test.database
      .insertInto('schools')
      .values({
        id: '0190f0c0-0000-7000-8000-000000000001',
        code: 'ferry',
        name: 'Ferry Street School',
        time_zone: 'America/New_York',
      })
      .execute();
    const preview = await importPath(test.database, made('horario.csv'), { into: 'ferry' });
    const first = {
      schools: [0, 0, 0, 1],
      terms: [0, 0, 0, 0],
      courses: [2, 0, 0, 0],
      classes: [2, 0, 0, 0],
      people: [4, 0, 0, 0],
      roles: [4, 0, 0, 0],
      guardianships: [0, 0, 0, 0],
      enrollments: [3, 0, 0, 0],
      teachers: [2, 0, 0, 0],
    } satisfies Record<string, [number, number, number, number]>;
    expect(preview.canApply).toBe(true);
    expect(countsOf(preview)).toEqual(first);
    expect(countsOf(await importPath(test.database, made('horario.csv'), { into: 'ferry' }))).toEqual({
      ...unchanged(first),
      schools: [0, 0, 0, 1],
    });
    const rows = await inSchool(test.database, '0190f0c0-0000-7000-8000-000000000001', (school) =>
      school.db
        .selectFrom('enrollments as e')
        .innerJoin('classes as c', (join) =>
          join.onRef('c.school_id', '=', 'e.school_id').onRef('c.id', '=', 'e.class_id'),
        )
        .innerJoin('person_names as n', (join) =>
          join.onRef('n.school_id', '=', 'e.school_id').onRef('n.person_id', '=', 'e.student_id'),
        )
        .select(['n.display_name as name', 'c.title', 'e.from_on as from'])
        .where('e.school_id', '=', school.id)
        .where('n.purpose', '=', 'official')
        .orderBy('n.display_name')
        .orderBy('c.title')
        .execute(),
    );
    expect(rows).toEqual([
      { name: 'Ana Peña', title: 'Matemáticas 8A', from: '2026-09-01' },
      { name: 'Íñigo Muñoz', title: 'Ciencias 8A', from: '2026-08-25' },
      { name: 'Íñigo Muñoz', title: 'Matemáticas 8A', from: '2026-08-25' },
    ]);
  });
});

describe('what a table may be', () => {
  it('tabs in UTF-16, as spreadsheets save “Unicode text”', async () => {
    expect(await suggest(made('homerooms.txt'))).toMatchObject({
      mapping: { separator: '\t', encoding: 'utf-16le', headerRow: 1 },
      columns: [{ field: 'student-id' }, { field: 'student-first-last' }, { field: 'homeroom' }],
      samples: [['1', 'Ana Silva', '8A']],
    });
  });

  it('the only file of a zip, and a file named as OneRoster names its own', async () => {
    const text = 'OSIS,DBN,LastFirst\n203456789,02M999,"Silva, Ana"';
    const zipped = await inFolder({ 'list.zip': makeZip({ 'My class.csv': text }) }, (folder) =>
      importPath(test.database, join(folder, 'list.zip')),
    );
    expect(zipped).toMatchObject({ format: 'table', canApply: true });
    const named = await inFolder({ 'users.csv': text }, (folder) => importPath(test.database, folder));
    expect(named).toMatchObject({ format: 'table', canApply: true });
  });

  it('its columns have one hash in whatever order, case and spacing', async () => {
    const one = await inFolder({ 'a.csv': 'OSIS,Last Name\n1,x' }, (folder) =>
      suggest(join(folder, 'a.csv')),
    );
    const other = await inFolder({ 'b.csv': 'last_name,osis\nx,1' }, (folder) =>
      suggest(join(folder, 'b.csv')),
    );
    expect(one.headerHash).toBe(other.headerHash);
    expect(one.headerHash).toMatch(/^[\w-]{43}$/);
  });
});

describe('what stops a table', () => {
  it.each<[string, string, string[]]>([
    ['no number', 'Name,DBN\nAna Silva,02M999', ['table-needs-id list.csv']],
    ['no name', 'OSIS,DBN\n203456789,02M999', ['table-needs-name list.csv']],
    ['no school', 'OSIS,Name\n203456789,Ana Silva', ['table-needs-school list.csv']],
    ['a number that is none', 'OSIS,Name,DBN\n12,Ana Silva,02M999', ['osis-unreadable list.csv:2 OSIS “12”']],
    [
      'a number that a spreadsheet has shortened',
      'Student ID,Name,DBN\n2.03E+08,Ana Silva,02M999',
      ['id-shortened list.csv:2 Student ID “2.03E+08”'],
    ],
    ['a number that is not there', 'OSIS,Name,DBN\n,Ana Silva,02M999', ['value-missing list.csv:2 OSIS']],
    ['a name that is not there', 'OSIS,Name,DBN\n203456789,,02M999', ['value-missing list.csv:2 Name']],
    ['a school that is not there', 'OSIS,Name,DBN\n203456789,Ana Silva,', ['value-missing list.csv:2 DBN']],
    [
      'two people under one number',
      'OSIS,Name,DBN\n203456789,Ana Silva,02M999\n203456789,Ben Okafor,02M999',
      ['id-twice-different list.csv:3 OSIS “student · 203456789”'],
    ],
    [
      'a row with a comma too many',
      'OSIS,Name,DBN\n203456789,Silva, Ana,02M999',
      ['row-long list.csv:2 “4” → 3'],
    ],
    [
      'days the other way round',
      'OSIS,Name,DBN,Class,Start Date,End Date\n203456789,Ana Silva,02M999,8A,2026-09-08,2026-09-01',
      ['dates-reversed list.csv:2 End Date “2026-09-01” → 2026-09-08'],
    ],
  ])('%s', async (_, text, errors) => {
    const preview = await importText(text);
    const found = problemLines({
      ...preview,
      problems: preview.problems.filter(({ severity }) => severity === 'error'),
    });
    expect(found.filter((line) => line !== 'school-none')).toEqual(errors);
    expect(preview.canApply).toBe(false);
    expect(await test.database.selectFrom('schools').select('id').execute()).toEqual([]);
  });

  it('columns that are not those that were chosen for it', async () => {
    const { mapping } = await suggest(made('class-list.csv'));
    const preview = await importText('OSIS,Name,DBN\n203456789,Ana Silva,02M999', { mapping });
    expect(preview.problems.map(({ code }) => code)).toEqual(['table-is-another']);
  });
});

it('the same columns in another order are read as chosen', async () => {
  const text = 'Nr,Who,Where\n7,Ana Silva,02M999';
  const mapping: MappedTable = {
    columns: [
      { header: 'where', field: 'school-code' },
      { header: 'NR', field: 'student-id' },
      { header: 'Who', field: 'student-first-last' },
    ],
    headerRow: 1,
    dateOrder: 'month-first',
    separator: ',',
    encoding: 'utf-8',
    isWhole: false,
  };
  const preview = await importText(text, { mapping });
  expect(preview.canApply).toBe(true);
  expect(problemLines(preview)).toEqual([]);
  expect(countsOf(preview).people).toEqual([1, 0, 0, 0]);
});
