import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { importFixtures, inFolder } from '#tests/imports/import-set.ts';
import { type RosterFiles, smallRoster, withFile } from '#tests/imports/make-roster.ts';
import { makeZip } from '#tests/imports/make-zip.ts';
import { openCaseServer } from '#tests/imports/open-case-server.ts';
import { build } from '../../scripts/build.ts';

const root = join(import.meta.dirname, '../..');
const real = join(importFixtures, 'oneroster/ms-sds-v2.1');

let database: TestDatabase;
beforeAll(async () => {
  await build({ quiet: true });
  database = await openDatabase();
}, 180_000);
afterAll(() => database.close());

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundled command line, as a process of its own without a terminal. */
function waymark(...words: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      APP_DATABASE_URL: database.url,
      WAYMARK_SECRET: 'for this test only',
      WAYMARK_ASK_THIS_MACHINE: 'yes',
    };
    const command = [join(root, 'dist/server/cli.js'), ...words, '--time-zone', 'America/New_York'];
    execFile(join(root, 'node_modules/.bin/node'), command, { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

/** Every row of every table, as one fingerprint per table; only of tables that hold anything. */
async function fingerprints(): Promise<Record<string, string>> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await owner.query<{ print: string | null }>(
        `select md5(string_agg(t::text, '|' order by t::text)) as print from "${name}" t`,
      );
      if (rows[0]?.print) prints[name] = rows[0].print;
    }
    return prints;
  } finally {
    await owner.end();
  }
}

/** A set with most of what goes wrong in one. */
function faultyRoster(): RosterFiles {
  const changes: [file: string, from: string, to: string][] = [
    ['orgs.csv', 'sourcedId,status', '\uFEFFsourcedId,status'],
    ['orgs.csv', 'Hilltop School,school', 'Hilltop School,SCHOOL'],
    ['academicSessions.csv', '2026-09-08,2027-01-22', '9/8/2026,2027-01-22'],
    ['classes.csv', '08,c1,8A', '08,c9,8A'],
    ['users.csv', ',grades,password', ',grades,password,lunchNumber'],
    ['users.csv', 'true,s1,student,ana', 'TRUE,s1,student,ana'],
    ['users.csv', ',Ben,', ',,'],
    ['users.csv', ',,,,,u3,08,', ',,,,,u8,08,'],
    [
      'users.csv',
      'true,s1,teacher,m.rivera,,Maya,Rivera,,,maya@example.org,,,,,',
      'true,s1,teacher,m.rivera,,Maya,Rivera,,,maya@example.org,,,,,hunter2',
    ],
    ['enrollments.csv', 'u1,student,,2026-09-08,', 'u1,student,,2026-02-30,'],
    ['enrollments.csv', 'k1,s1,u2', 'k7,s1,u2'],
  ];
  return changes.reduce(
    (set, [file, from, to]) =>
      withFile(set, file, (text) => {
        if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
        return text.replace(from, to);
      }),
    { ...smallRoster(), 'demographics.csv': 'sourcedId,birthDate,sex\nu1,2013-04-05,female' } as RosterFiles,
  );
}
const inZip = <Result>(files: RosterFiles, work: (zip: string) => Promise<Result>) =>
  inFolder({ 'roster.zip': makeZip(files) }, (folder) => work(join(folder, 'roster.zip')));

test('a zip with many kinds of error is explained place by place, and nothing changes', async () => {
  const before = await fingerprints();
  const { code, stdout } = await inZip(faultyRoster(), (zip) => waymark('import', zip, '--yes'));
  expect(code).toBe(1);
  const stops = 'Nothing is imported until this is put right.';
  for (const line of [
    '5 errors: they stop the import.',
    `classes.csv:courseSourcedId row 2 “c9”  Nothing in the set has this id.  ${stops}`,
    `users.csv:givenName row 3  A value is needed here.  ${stops}`,
    `users.csv:agentSourcedIds row 2 “u8”  Nothing in the set has this id.  ${stops}`,
    `enrollments.csv:classSourcedId row 3 “k7”  Nothing in the set has this id.  ${stops}`,
    'enrollments.csv:beginDate row 2 “2026-02-30”  There is no such day.',
    'orgs.csv  The file begins with an invisible byte-order mark.  Left out.',
    'academicSessions.csv:startDate row 3 “9/8/2026”  The date was taken as month/day/year.  Read as “2026-09-08”.',
    'users.csv:enabledUser row 2 “TRUE”  Yes or no is written “true” or “false”.  Read as “true”.',
    'row 2 “18”  The missing values were taken as blank.',
    'users.csv:lunchNumber row 1  This column is not part of the standard.  This column is left out; the rest goes in.',
    'demographics.csv  Demographics (birth dates, sex, race) are not read: Waymark has no use for them.',
    'users.csv:password  Passwords are never read. Students get new ones here.  Discarded unread.',
    'Nothing was imported. Put the errors right and run it again.',
  ])
    expect(stdout).toContain(line);
  expect(stdout).not.toContain('hunter2');
  expect(await fingerprints()).toEqual(before);
});

test('--preview --json is one JSON object that names the same places, and nothing changes', async () => {
  const before = await fingerprints();
  const { code, stdout } = await inZip(faultyRoster(), (zip) =>
    waymark('import', zip, '--preview', '--json'),
  );
  expect(code).toBe(1);
  const said = JSON.parse(stdout);
  expect(said).toMatchObject({ canApply: false, applied: false, imports: [{ source: 'roster.zip' }] });
  expect(said.imports[0].problems).toContainEqual({
    file: 'enrollments.csv',
    row: 3,
    column: 'classSourcedId',
    value: 'k7',
    severity: 'error',
    code: 'reference-unknown',
    done: 'nothing-imported',
    to: null,
    message: 'Nothing in the set has this id.',
    doneAs: 'Nothing is imported until this is put right.',
  });
  expect(await fingerprints()).toEqual(before);
});

test('a real set goes in after a look, and the same again changes nothing', async () => {
  const before = await fingerprints();
  const looked = await waymark('import', real, '--preview');
  expect(looked).toMatchObject({ code: 0 });
  expect(looked.stdout).toMatch(/^ {2}people +8 +0 +0 +0$/m);
  expect(await fingerprints()).toEqual(before);

  const done = await waymark('import', real, '--yes');
  expect(done).toMatchObject({ code: 0 });
  expect(done.stderr).toMatch(/^Imported in \d+\.\d s\.$/m);
  const { rows } = await database.pool.query('select name from schools order by name');
  expect(rows).toEqual([{ name: 'College of Engineering' }, { name: 'School of TwoDotOne' }]);

  // That somebody asked for it is written down each time; what is known of the school stays as it was.
  const { imports: _asked, audit_lines: _line, audit_subjects: _of, ...after } = await fingerprints();
  const again = await waymark('import', real, '--yes');
  expect(again).toMatchObject({ code: 0 });
  expect(again.stdout).toContain('It would change nothing: everything is here already.');
  expect(again.stdout).toMatch(/^ {2}people +0 +0 +0 +8$/m);
  expect(await fingerprints()).toMatchObject(after);
});

test.each([
  'oneroster/edfi-lms-1.1',
  'sis/ms-sds-v1-25',
  'made/oneroster-1.0',
  'made/oneroster-1.2',
  'made/ms-sds-v2',
  'made/ms-sds-v1-families',
  'made/clever',
  'made/tables/class-list.csv',
  'case/opensalt-framework-20c5134f.json',
  'case/opensalt-SmartLevelFramework.json',
  'case/opensalt-AdoptedTestFramework.json',
  'case/opensalt-MarkdownFramework.json',
  'case/opensalt-abbreviatedStatement.csv',
  'case/opensalt-abbreviatedStatementLimit.csv',
  'case/opensalt-ccsso_ela_item.csv',
  'case/opensalt-children.csv',
  'case/opensalt-sample_case.csv',
  'case/opensalt-sequenceNumber.csv',
])('%s goes in, and the same again changes nothing', async (name) => {
  const words = ['import', join(importFixtures, name), '--yes', '--end-many', '--system', name];
  expect(await waymark(...words)).toMatchObject({ code: 0 });
  const { imports: _asked, audit_lines: _line, audit_subjects: _of, ...after } = await fingerprints();
  const again = await waymark(...words);
  expect(again).toMatchObject({ code: 0 });
  expect(again.stdout).toContain('It would change nothing: everything is here already.');
  expect(await fingerprints()).toMatchObject(after);
});

test('a table is read by what its columns hold, and the command says what it thinks they do', async () => {
  const list = 'Nr,Who,Where\n70001,Ana Silva,02M997\n';
  await inFolder({ 'list.csv': list }, async (folder) => {
    const file = join(folder, 'list.csv');
    const shown = await waymark('import', file, '--show-mapping');
    expect(shown).toMatchObject({ code: 0 });
    const { mapping } = JSON.parse(shown.stdout);
    expect(mapping.columns).toEqual([
      { header: 'Nr', field: null },
      { header: 'Who', field: null },
      { header: 'Where', field: 'school-code' },
    ]);
    const guessed = await waymark('import', file, '--preview');
    expect(guessed.code).toBe(1);
    expect(guessed.stdout).toContain('Names alone identify nobody');
    mapping.columns[0].field = 'student-id';
    mapping.columns[1].field = 'student-first-last';
    const chosen = join(folder, 'mapping.json');
    writeFileSync(chosen, JSON.stringify({ mapping }));
    const done = await waymark('import', file, '--mapping', chosen, '--yes');
    expect(done).toMatchObject({ code: 0 });
    const { rows } = await database.pool.query("select code from schools where code = '02m997'");
    expect(rows).toEqual([{ code: '02m997' }]);
    writeFileSync(chosen, '{"columns":"all"}');
    const refused = await waymark('import', file, '--mapping', chosen, '--yes');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('does not say what the columns of a table hold');
  });
});

test('frameworks come from an address, and a break in between is gone on from', async () => {
  const server = await openCaseServer({
    frameworks: 3,
    before: (_request, response, number) => {
      if (number !== 3) return false;
      response.writeHead(429, { 'retry-after': '86400' }).end();
      return true;
    },
  });
  try {
    const broken = await waymark('import', server.base, '--yes');
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain('What has arrived is kept: ask again, and it goes on from there.');
    server.asked.length = 0;
    delete server.manners.before;
    const done = await waymark('import', server.base, '--yes');
    expect(done).toMatchObject({ code: 0 });
    expect(server.asked).toHaveLength(2);
    const { rows } = await database.pool.query(
      "select title from frameworks where title like 'Framework %' order by 1",
    );
    expect(rows).toEqual([{ title: 'Framework 1' }, { title: 'Framework 2' }, { title: 'Framework 3' }]);
    const again = await waymark('import', server.base, '--yes');
    expect(again.stdout).toContain('It would change nothing: everything is here already.');
  } finally {
    await server.close();
  }
});
