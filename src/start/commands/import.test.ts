import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { importFixtures, inFolder } from '#tests/imports/import-set.ts';
import { type RosterFiles, smallRoster, withFile, withRow } from '#tests/imports/make-roster.ts';

const root = join(import.meta.dirname, '../../..');
const edfi = join(importFixtures, 'oneroster/edfi-lms-1.1');

let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a process of its own, without a terminal. */
function waymark(...words: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const node = join(root, 'node_modules/.bin/node');
    const env = { ...process.env, APP_DATABASE_URL: test.url, WAYMARK_SECRET: 'for this test only' };
    execFile(node, [join(root, 'src/start/cli.ts'), ...words], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

it('a set with errors is explained place by place, changes nothing and ends with 1', async () => {
  const broken = withFile(smallRoster(), 'enrollments.csv', (text) =>
    text.replace('e1,,,k1,s1,u1,student,,2026-09-08', 'e1,,,k7,s1,u1,student,,2026-09-31'),
  );
  const { code, stdout } = await inFolder(broken, (folder) => waymark('import', folder, '--yes'));
  expect(code).toBe(1);
  expect(stdout).toContain('One error: it stops the import.');
  expect(stdout).toContain('enrollments.csv:beginDate row 2 “2026-09-31”  There is no such day.');
  expect(stdout).toContain('Nothing was imported. Put the errors right and run it again.');
  expect(await test.database.selectFrom('schools').select('id').execute()).toEqual([]);
});

it('--preview --json prints one object and imports nothing', async () => {
  const { code, stdout } = await waymark('import', edfi, '--preview', '--json');
  expect(code).toBe(0);
  const said = JSON.parse(stdout);
  expect(said).toMatchObject({ canApply: true, applied: false });
  expect(said.imports[0].counts.people).toEqual({ added: 10, changed: 0, ended: 0, unchanged: 0 });
  expect(said.imports[0].problems.at(-1)).toEqual({
    file: 'users.csv',
    row: null,
    column: 'password',
    value: null,
    severity: 'skipped',
    code: 'password-discarded',
    done: 'discarded-unread',
    to: null,
    message: 'Passwords are never read. Students get new ones here.',
    doneAs: 'Discarded unread.',
  });
  expect(await test.database.selectFrom('schools').select('id').execute()).toEqual([]);
});

it('without a terminal it imports only when told to, and the same again changes nothing', async () => {
  const asked = await waymark('import', edfi);
  expect(asked.stderr).toContain('nobody could be asked');
  expect(await test.database.selectFrom('schools').select('id').execute()).toEqual([]);
  const done = await waymark('import', edfi, '--yes', '--time-zone', 'America/Chicago');
  expect(done).toMatchObject({ code: 0 });
  expect(done.stderr).toMatch(/^Imported in \d+\.\d s\.$/m);
  expect(await test.database.selectFrom('schools').select('time_zone').execute()).toEqual([
    { time_zone: 'America/Chicago' },
  ]);
  const again = await waymark('import', edfi, '--preview');
  expect(again.stdout).toContain('It would change nothing: everything is here already.');
});

it('several go in together or not at all', async () => {
  const math = join(importFixtures, 'case/opensalt-framework-20c5134f.json');
  const missed = await waymark('import', math, '/nowhere.json', '--yes');
  expect(missed.code).toBe(1);
  expect(await test.database.selectFrom('frameworks').select('id').execute()).toEqual([]);
  const done = await waymark(
    'import',
    math,
    join(importFixtures, 'case/opensalt-MarkdownFramework.json'),
    '--yes',
  );
  expect(done.code).toBe(0);
  expect(await test.database.selectFrom('frameworks').select('title').orderBy('title').execute()).toEqual([
    { title: 'Test Markdown Framework' },
    { title: 'What Standards Could Be' },
  ]);
});

it('a time zone that is none is refused', async () => {
  const { code, stderr } = await waymark('import', edfi, '--time-zone', 'Mars/Olympus');
  expect(code).toBe(1);
  expect(stderr).toContain('There is no such time zone.');
});

it('a whole set that would end more than a tenth of what is here asks for --end-many', async () => {
  const rows = (count: number): RosterFiles => {
    let set: RosterFiles = smallRoster();
    for (let n = 1; n <= count; n += 1)
      set = withRow(set, 'users.csv', `x${n},,,true,s1,student,,,Ada,Number${n},,,,,,,08,`);
    return withFile(set, 'manifest.csv', (text) => text.replace('Made SIS', 'Cut SIS'));
  };
  await inFolder(rows(20), (folder) => waymark('import', folder, '--yes'));
  const cut = await inFolder(rows(4), (folder) => waymark('import', folder, '--yes'));
  expect(cut.code).toBe(1);
  expect(cut.stdout).toContain('Ferry Street School: 16 of 24 would end (people):');
  expect(cut.stdout).toContain('Ada Number5');
  expect(cut.stderr).toContain('run it again with --end-many');
  const agreed = await inFolder(rows(4), (folder) => waymark('import', folder, '--yes', '--end-many'));
  expect(agreed.code).toBe(0);
});
