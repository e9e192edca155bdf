import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import {
  countsOf,
  importFiles,
  importFixtures,
  importPath,
  problemLines,
} from '#tests/imports/import-set.ts';
import { smallRoster, withFile, withRow } from '#tests/imports/make-roster.ts';

// Made sets, named so in their notice: one of each version that no real set here is of.
const made = (name: string): string => join(importFixtures, 'made', name);

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

async function schoolNamed(name: string): Promise<string> {
  const { id } = await test.database
    .selectFrom('schools')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}

const unchanged = (counts: Record<string, [number, number, number, number]>) =>
  Object.fromEntries(Object.entries(counts).map(([noun, [n]]) => [noun, [0, 0, 0, n]]));

describe('a set of 1.0, which had no manifest', () => {
  it('goes in, and the same again changes nothing', async () => {
    const preview = await importPath(test.database, made('oneroster-1.0'));
    expect(preview).toMatchObject({ format: 'oneroster', version: '1.0', canApply: true });
    const first = {
      schools: [1, 0, 0, 0],
      terms: [1, 0, 0, 0],
      courses: [1, 0, 0, 0],
      classes: [1, 0, 0, 0],
      people: [4, 0, 0, 0],
      roles: [4, 0, 0, 0],
      guardianships: [1, 0, 0, 0],
      enrollments: [2, 0, 0, 0],
      teachers: [1, 0, 0, 0],
    } satisfies Record<string, [number, number, number, number]>;
    expect(countsOf(preview)).toEqual(first);
    const again = await importPath(test.database, made('oneroster-1.0'));
    expect(countsOf(again)).toEqual(unchanged(first));
  });

  it('reads its own names of columns and says what it did', async () => {
    expect(problemLines(await importPath(test.database, made('oneroster-1.0')))).toEqual([
      'manifest-missing',
      'demographics-skipped demographics.csv',
      'header-repaired courses.csv:1 “schoolYearId” → schoolYearSourcedId',
      'header-repaired classes.csv:1 “termSourcedId” → termSourcedIds',
      'header-repaired users.csv:1 “agents” → agentSourcedIds',
      'status-means-delta orgs.csv',
      'status-means-delta academicSessions.csv',
      'status-means-delta courses.csv',
      'status-means-delta classes.csv',
      'status-means-delta users.csv',
      'status-means-delta enrollments.csv',
      'school-year-derived academicSessions.csv:2 schoolYear → 2026-27',
      'word-repaired classes.csv:2 classType “Scheduled” → scheduled',
    ]);
  });
});

describe('a set of 1.2', () => {
  it('goes in, and the same again changes nothing', async () => {
    const preview = await importPath(test.database, made('oneroster-1.2'));
    expect(preview).toMatchObject({ version: '1.2', system: 'made-sis', canApply: true });
    const first = {
      schools: [2, 0, 0, 0],
      terms: [4, 0, 0, 0],
      courses: [2, 0, 0, 0],
      classes: [2, 0, 0, 0],
      people: [6, 0, 0, 0],
      roles: [7, 0, 0, 0],
      guardianships: [1, 0, 0, 0],
      enrollments: [2, 0, 0, 0],
      teachers: [2, 0, 0, 0],
    } satisfies Record<string, [number, number, number, number]>;
    expect(countsOf(preview)).toEqual(first);
    const again = await importPath(test.database, made('oneroster-1.2'));
    expect(countsOf(again)).toEqual(unchanged(first));
  });

  it('says what it read otherwise and what it left, and lets no password out', async () => {
    const preview = await importPath(test.database, made('oneroster-1.2'));
    expect(problemLines(preview)).toEqual([
      'demographics-skipped demographics.csv',
      'marks-skipped lineItems.csv',
      'password-discarded users.csv password',
      'column-unused users.csv userMasterIdentifier',
      'column-unused users.csv pronouns',
      'password-discarded userProfiles.csv password',
      'profile-username-used userProfiles.csv:2 username “u2” → ben.okafor',
      'profiles-left userProfiles.csv “1”',
      'org-read-as-school orgs.csv:4 type “ext:campus” → Hilltop School',
      'word-repaired academicSessions.csv:3 type “ext:trimester” → term',
      'role-repaired roles.csv:7 role “ext:counselor” → counselor',
      'org-resolved roles.csv:7 orgSourcedId “x1” → s1',
      'role-above-school roles.csv:8 orgSourcedId “d1”',
    ]);
    expect(JSON.stringify(preview)).not.toMatch(/hunter\d/);
  });

  it('keeps several roles of one person at several schools, dated', async () => {
    await importPath(test.database, made('oneroster-1.2'));
    const rolesAt = async (name: string) =>
      inSchool(test.database, await schoolNamed(name), (school) =>
        school.db
          .selectFrom('person_roles as r')
          .innerJoin('person_names as n', (join) =>
            join.onRef('n.school_id', '=', 'r.school_id').onRef('n.person_id', '=', 'r.person_id'),
          )
          .select(['n.display_name as name', 'r.role', 'r.from_on as from', 'r.until_on as until'])
          .where('r.school_id', '=', school.id)
          .where('n.purpose', '=', 'everyday')
          .orderBy('name')
          .orderBy('role')
          .execute(),
      );
    expect(await rolesAt('Ferry Street School')).toEqual([
      { name: 'Anita Silva', role: 'student', from: '2026-09-08', until: null },
      { name: 'Ben Okafor', role: 'student', from: '2026-09-10', until: null },
      { name: 'Maya Rivera', role: 'counsellor', from: '2026-09-10', until: null },
      { name: 'Maya Rivera', role: 'teacher', from: '2026-09-01', until: '2027-06-30' },
      { name: 'Rosa Silva', role: 'guardian', from: '2026-09-10', until: null },
    ]);
    expect(await rolesAt('Hilltop School')).toEqual([
      { name: 'Henry Stone', role: 'leader', from: '2026-09-10', until: null },
      { name: 'Maya Rivera', role: 'teacher', from: '2026-09-01', until: null },
    ]);
  });

  it('takes the preferred name for every day, and a username of a profile where there is none', async () => {
    await importPath(test.database, made('oneroster-1.2'));
    const people = await inSchool(test.database, await schoolNamed('Ferry Street School'), (school) =>
      school.db
        .selectFrom('people as p')
        .innerJoin('person_names as n', (join) =>
          join.onRef('n.school_id', '=', 'p.school_id').onRef('n.person_id', '=', 'p.id'),
        )
        .select(['p.username', 'n.purpose', 'n.display_name as name', 'n.called'])
        .where('p.school_id', '=', school.id)
        .where('n.called', 'in', ['Ana', 'Anita', 'Ben', 'Benedict'])
        .orderBy('n.called')
        .execute(),
    );
    expect(people).toEqual([
      { username: 'ana.silva', purpose: 'official', name: 'Ana Luz Silva', called: 'Ana' },
      { username: 'ana.silva', purpose: 'everyday', name: 'Anita Silva', called: 'Anita' },
      { username: 'ben.okafor', purpose: 'everyday', name: 'Ben Okafor', called: 'Ben' },
      { username: 'ben.okafor', purpose: 'official', name: 'Benedict Okafor', called: 'Benedict' },
    ]);
  });

  it('a file of changes may name what is here, and changes only what it says', async () => {
    await importPath(test.database, made('oneroster-1.2'));
    const preview = await importPath(test.database, made('oneroster-1.2-changes'));
    expect(preview.canApply).toBe(true);
    expect(countsOf(preview)).toEqual({
      schools: [0, 0, 0, 2],
      terms: [0, 0, 0, 0],
      courses: [0, 0, 0, 0],
      classes: [0, 0, 0, 0],
      people: [1, 0, 0, 0],
      roles: [1, 0, 1, 0],
      guardianships: [0, 0, 0, 0],
      enrollments: [1, 0, 1, 0],
      teachers: [0, 0, 0, 0],
    });
    const again = countsOf(await importPath(test.database, made('oneroster-1.2-changes')));
    expect(again).toMatchObject({
      people: [0, 0, 0, 1],
      roles: [0, 0, 0, 1],
      enrollments: [0, 0, 0, 1],
    });
  });

  it('the same changes without anything here are refused', async () => {
    const preview = await importPath(test.database, made('oneroster-1.2-changes'));
    expect(preview.canApply).toBe(false);
    expect(preview.groups.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'school-none',
      'reference-unknown',
      'reference-unknown',
    ]);
  });
});

describe('what real sets get wrong (made)', () => {
  it('courses.csv is not there: each course has the name of its first class', async () => {
    const { 'courses.csv': _, ...files } = withFile(smallRoster(), 'manifest.csv', (text) =>
      text.replace('file.courses,bulk\n', ''),
    );
    const preview = await importFiles(test.database, files);
    expect(preview.canApply).toBe(true);
    expect(problemLines(preview)).toContain('course-made classes.csv:2 courseSourcedId → Mathematics 8A');
    expect(countsOf(preview)).toMatchObject({ courses: [1, 0, 0, 0], classes: [1, 0, 0, 0] });
    const again = countsOf(await importFiles(test.database, files));
    expect(again).toMatchObject({ courses: [0, 0, 0, 0], classes: [0, 0, 0, 1] });
  });

  it('two primary roles at one school are told, and both hold', async () => {
    const folder = made('oneroster-1.2');
    const files = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    const twice = withFile(files, 'roles.csv', (text) =>
      text.replace('r6,,,u4,secondary', 'r6,,,u4,primary'),
    );
    const same = withFile(twice, 'roles.csv', (text) => text.replace(',,,x1,', ',,,s1,'));
    const preview = await importFiles(test.database, same);
    expect(problemLines(preview)).toContain('role-primary-twice roles.csv:7 roleType “u4” → s1');
    expect(preview.counts.roles).toMatchObject({ added: 7 });
  });

  it.each([
    ['of another kind', 'k1', 'reference-wrong-kind enrollments.csv:5 userSourcedId “k1” → classes'],
    ['in other letters', 'U1', 'reference-case enrollments.csv:5 userSourcedId “U1” → u1'],
    ['without its zeros', '7', 'reference-zeros enrollments.csv:5 userSourcedId “7” → 007'],
    ['several at once', 'u1;u2', 'reference-list enrollments.csv:5 userSourcedId “u1;u2” → u1,u2'],
    ['of nobody', 'u9', 'reference-unknown enrollments.csv:5 userSourcedId “u9”'],
  ])('an id %s is told as what it is', async (_, person, line) => {
    const known = withRow(smallRoster(), 'users.csv', '007,,,true,s1,student,,,Noor,Haddad,,,,,,,08,');
    const files = withRow(known, 'enrollments.csv', `e9,,,k1,s1,${person},student,,,`);
    expect(problemLines(await importFiles(test.database, files))).toContain(line);
  });
});

describe('Microsoft’s SDS 2, a dialect without roles.csv', () => {
  it('goes in, and the same again changes nothing', async () => {
    const preview = await importPath(test.database, made('ms-sds-v2'));
    expect(preview).toMatchObject({ version: 'sds-2', canApply: true });
    const first = {
      schools: [2, 0, 0, 0],
      terms: [0, 0, 0, 0],
      courses: [2, 0, 0, 0],
      classes: [2, 0, 0, 0],
      people: [6, 0, 0, 0],
      roles: [6, 0, 0, 0],
      guardianships: [0, 0, 0, 0],
      enrollments: [3, 0, 0, 0],
      teachers: [2, 0, 0, 0],
    } satisfies Record<string, [number, number, number, number]>;
    expect(countsOf(preview)).toEqual(first);
    expect(countsOf(await importPath(test.database, made('ms-sds-v2')))).toEqual(unchanged(first));
    expect(JSON.stringify(preview)).not.toContain('hunter2');
  });
});
