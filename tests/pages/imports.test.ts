import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { dumpTables } from '#tests/database/dump-tables.ts';
import { importFixtures } from '#tests/imports/import-set.ts';
import { type FormFile, makeForm } from '#tests/imports/make-form.ts';
import { smallRoster, withFile, withRow } from '#tests/imports/make-roster.ts';
import { makeZip } from '#tests/imports/make-zip.ts';
import { openCaseServer } from '#tests/imports/open-case-server.ts';
import { type Office, officeMorning, openOffice } from '#tests/imports/open-office.ts';
import { runImportJobs } from '#tests/imports/run-import-jobs.ts';

let office: Office;
let now = officeMorning;
beforeEach(async () => {
  now = officeMorning;
  office = await openOffice(() => now);
});
afterEach(() => office.close());

const ofImports = [
  'imports',
  'import_changes',
  'import_drafts',
  'import_problems',
  'uploads',
  'upload_chunks',
];
const aside = [...ofImports, 'audit_lines', 'audit_subjects', 'writes'];
const zipOf = (files: Record<string, string>) => ({ name: 'roster.zip', content: makeZip(files) });
/** A day is for looking back: proofs of who is there are asked for anew, which is another test's affair. */
const laterBy = (hours: number) => new Date(officeMorning.getTime() + hours * 3_600_000);

/** Uploads a roster and says which school of it is the leader's. */
async function bring(files: Record<string, string>, school = 's1'): Promise<string> {
  const id = await office.upload([zipOf(files)]);
  const page = await office.page(`/imports/${id}`);
  if (page.text.includes('Which school is yours?'))
    await office.press(`/imports/${id}`, `/imports/${id}/choices`, { school });
  return id;
}

const apply = (id: string, fields: Record<string, string> = {}) =>
  office.press(`/imports/${id}`, `/imports/${id}/apply`, fields);

describe('a leader who imports by page', () => {
  it('uploads, chooses, sees what it would do, applies, and undoes', async () => {
    const before = await dumpTables(office.opened.ownerUrl, aside);
    const id = await office.upload([zipOf(smallRoster())]);
    const asked = await office.page(`/imports/${id}`);
    expect(asked.text).toContain('One error stops');
    expect(asked.text).toContain('Choose your school in the list on this page');
    await office.press(`/imports/${id}`, `/imports/${id}/choices`, { school: 's1' });
    const ready = await office.page(`/imports/${id}`);
    expect(ready.text).toContain('roster.zip” can be imported');
    expect(ready.text).toContain('Your school in the file: Ferry Street School');
    expect(ready.text).toContain('people 4 0 0 0');
    expect(await dumpTables(office.opened.ownerUrl, aside)).toEqual(before);
    expect((await apply(id)).status).toBe(303);
    const report = await office.page(`/imports/${id}`);
    expect(report.text).toContain('roster.zip” is imported');
    expect(report.links('Ana Silva')).toHaveLength(1);
    const again = await office.page(`/imports/${await bring(smallRoster())}`);
    expect(again.text).toContain('Nothing to do: all of “roster.zip” is here already');
    expect(again.html).not.toContain('/apply"');
    await office.press(`/imports/${id}`, `/imports/${id}/undo`);
    const undone = await office.page(`/imports/${id}`);
    expect(undone.text).toContain('The import of “roster.zip” was undone');
    expect(undone.text).toContain('Nothing had to be left');
    expect(await dumpTables(office.opened.ownerUrl, aside)).toEqual(before);
  });

  it('applies once: a double click and a second leader are told', async () => {
    const id = await bring(smallRoster());
    const own = (await office.page(`/imports/${id}`)).fields(`/imports/${id}/apply`);
    const send = (fields: Record<string, string>) =>
      office.app.post(`/imports/${id}/apply`, fields, office.leader);
    const both = await Promise.all([send(own), send(own)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await send({ ...own, write: newId() })).status).toBe(409);
    expect(await office.work()).toEqual(['import-apply']);
    expect((await send({ ...own, write: newId() })).status).toBe(409);
    expect((await office.page(`/imports/${id}`)).text).toContain('is imported');
  });

  it('asks before a whole file ends more than a tenth, and takes only the number itself', async () => {
    let whole: Record<string, string> = smallRoster();
    for (let n = 1; n <= 20; n += 1)
      whole = withRow(whole, 'users.csv', `x${n},,,true,s1,student,,,Ada,Number${n},,,,,,,08,`);
    await apply(await bring(whole));
    const cut = await bring(smallRoster());
    const page = await office.page(`/imports/${cut}`);
    expect(page.text).toContain('people: 20 of 24 would end');
    expect(page.text).toContain('Ada Number7');
    const wrong = await apply(cut, { ends: '20' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Type 40 to agree. Nothing was imported.');
    expect((await apply(cut, { ends: ' 40 ' })).status).toBe(303);
    expect((await office.page(`/imports/${cut}`)).text).toContain('is imported');
  });

  it('is told when the school has changed since the check, and sees it checked anew', async () => {
    const id = await bring(smallRoster());
    const second = await bring(
      withRow(smallRoster(), 'users.csv', 'u5,,,true,s1,student,,,Li,Chen,,,,,,,08,'),
    );
    await apply(second);
    await apply(id);
    const page = await office.page(`/imports/${id}`);
    expect(page.text).toContain('The school changed after the check. Nothing was imported.');
    expect(page.text).toContain('people 0 0 1 4');
  });

  it('finds nothing of a school that is not in the file', async () => {
    await apply(await bring(smallRoster()));
    const elsewhere = withFile(smallRoster(), 'orgs.csv', (text) => text.replace(/s1,.*\n/, ''));
    const files = Object.fromEntries(
      Object.entries(elsewhere).map(([name, text]) => [name, text.replaceAll(',s1,', ',s2,')]),
    );
    const page = await office.page(`/imports/${await office.upload([zipOf(files)])}`);
    expect(page.text).toContain(`There is no row for ${office.opened.world.school.name} in this file.`);
  });

  it('cannot make another school its own', async () => {
    const { neighbour } = office.opened.world;
    await office.opened.database
      .updateTable('schools')
      .set({ source: 'Made SIS', external_id: 's2' })
      .where('id', '=', neighbour.school.id)
      .execute();
    const page = await office.page(`/imports/${await bring(smallRoster(), 's2')}`);
    expect(page.text).toContain('“Hilltop School” is another school here.');
  });

  it('leaves a file, whose content is then gone', async () => {
    const id = await bring(smallRoster());
    await office.press(`/imports/${id}`, `/imports/${id}/leave`);
    expect((await office.page(`/imports/${id}`)).text).toContain('was left');
    expect((await dumpTables(office.opened.ownerUrl)).upload_chunks).toEqual([]);
  });

  it('finds problems by kind, file and words, and downloads all of them', async () => {
    let files: Record<string, string> = smallRoster();
    for (let n = 1; n <= 120; n += 1)
      files = withRow(files, 'enrollments.csv', `z${n},,,k1,s1,gone${n},student,,,`);
    files = withFile(files, 'users.csv', (text) => text.replace('rosa@example.org', '=HYPERLINK("x")'));
    const id = await bring(files);
    const all = await office.page(`/imports/${id}`);
    expect(all.text).toContain('120 errors stop “roster.zip”');
    expect(all.html).not.toContain('/apply"');
    expect(all.text).toContain('1 to 50 of');
    const [next = ''] = all.links('Further');
    expect((await office.page(next)).text).toContain('51 to 100 of');
    const some = await office.page(`/imports/${id}?severity=error&search=gone11`);
    expect(some.text.match(/gone11\d?/g)).toHaveLength(11);
    const inUsers = await office.page(`/imports/${id}?file=users.csv`);
    expect(inUsers.text).toContain('HYPERLINK');
    expect(inUsers.text).not.toContain('gone1');
    expect((await office.page(`/imports/${id}?search=${encodeURIComponent('100%_')}`)).text).toContain(
      'Nothing matches',
    );
    const answer = await office.app.get(`/imports/${id}/problems.csv`, office.leader);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const csv = await answer.text();
    expect(csv.match(/gone\d+/g)).toHaveLength(120);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('undoes nothing after a day, and the file is gone by then', async () => {
    const id = await bring(smallRoster());
    await apply(id);
    const own = (await office.page(`/imports/${id}`)).fields(`/imports/${id}/undo`);
    const waiting = await bring(withRow(smallRoster(), 'users.csv', 'u7,,,true,s1,student,,,A,B,,,,,,,08,'));
    now = laterBy(26);
    await office.work(now);
    const { name, password } = office.opened.world.signIns.nwosu ?? { name: '', password: null };
    const tomorrow = await office.app.signIn(name, password ?? '');
    const late = await office.app.post(`/imports/${id}/undo`, own, tomorrow);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('An import can be undone for one day.');
    const dump = await dumpTables(office.opened.ownerUrl);
    expect(dump.upload_chunks).toEqual([]);
    expect(dump.import_changes).toEqual([]);
    const page = await office.app.get(`/imports/${waiting}`, tomorrow);
    expect(await page.text()).toContain('The file itself was removed.');
  });
});

describe('a table of no known format', () => {
  const table = {
    name: 'list.csv',
    content: 'Nr,Who,Room,School\n7001,"Silva, Ana",8A,Ferry\n7002,"Okafor, Ben",8A,Ferry\n',
  };

  it('is read as its columns look, as a leader says, and so again the next time', async () => {
    const id = await office.upload([table]);
    const guessed = await office.page(`/imports/${id}`);
    expect(guessed.text).toContain('Waymark has told from the headers what each column holds.');
    const mapping = await office.page(`/imports/${id}/mapping`);
    expect(mapping.text).toContain('Silva, Ana');
    const own = { dateOrder: 'month-first' };
    const twice = await office.press(`/imports/${id}/mapping`, `/imports/${id}/mapping`, {
      ...own,
      'column-0': 'osis',
      'column-1': 'osis',
    });
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain('Two columns hold the same: ');
    const chosen = {
      ...own,
      'column-0': 'student-id',
      'column-1': 'student-last-first',
      'column-2': 'homeroom',
      'column-3': 'school-name',
    };
    await office.press(`/imports/${id}/mapping`, `/imports/${id}/mapping`, chosen);
    await office.press(`/imports/${id}`, `/imports/${id}/choices`, { school: 'ferry' });
    const ready = await office.page(`/imports/${id}`);
    expect(ready.text).toContain('list.csv” can be imported');
    expect(ready.text).toContain('people 2 0 0 0');
    await apply(id);
    const again = await office.upload([{ ...table, content: `${table.content}7003,"Chen, Li",8A,Ferry\n` }]);
    const next = await office.page(`/imports/${again}`);
    expect(next.text).toContain('The columns are read as your school chose before.');
    expect(next.text).toContain('people 1 0 0 2');
  });
});

describe('standards at an address', () => {
  it('are read, applied and undone like a file, and a wrong address is told', async () => {
    const server = await openCaseServer({ frameworks: 2 });
    try {
      const before = await dumpTables(office.opened.ownerUrl, aside);
      const wrong = await office.app.send(
        '/imports',
        makeForm({ write: newId(), address: 'ftp://x' }, []),
        office.leader,
      );
      expect(wrong.status).toBe(422);
      expect(await wrong.text()).toContain('This is no address.');
      const form = makeForm({ write: newId(), address: server.base }, []);
      const answer = await office.app.send('/imports', form, office.leader);
      const path = answer.headers.get('location') ?? '';
      const fetching = { allowLoopback: true };
      await runImportJobs(office.opened, now, fetching);
      const ready = await office.page(path);
      expect(ready.text).toContain('can be imported');
      expect(ready.text).toContain('frameworks 2 0 0 0');
      const own = ready.fields(`${path}/apply`);
      await office.app.post(`${path}/apply`, own, office.leader);
      await runImportJobs(office.opened, now, fetching);
      expect((await office.page(path)).text).toContain('is imported');
      await office.press(path, `${path}/undo`);
      expect(await dumpTables(office.opened.ownerUrl, aside)).toEqual(before);
    } finally {
      await server.close();
    }
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['nothing', [], 'Choose a file first.'],
    ['an empty file', [{ name: 'orgs.csv', content: '' }], 'The file is empty.'],
    [
      'a picture',
      [{ name: 'roster.csv', content: Buffer.from('89504e470d0a1a0a', 'hex') }],
      'This is no roster',
    ],
    [
      'a spreadsheet that is called a zip',
      [{ name: 'roster.zip', content: makeZip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }) }],
      'Save it as “CSV UTF-8”',
    ],
    [
      'two sets',
      [zipOf(smallRoster()), { name: 'orgs.csv', content: 'a' }],
      'Several files together must all be CSV files',
    ],
    [
      'more files than go together',
      Array.from({ length: 31 }, (_, n) => ({ name: `${n}.csv`, content: 'a' })),
      'At most 30 files go together.',
    ],
    [
      'more than fifty megabytes',
      [{ name: 'orgs.csv', content: new Uint8Array(50 * 1024 * 1024 + 1).fill(97) }],
      'larger than 50 MB',
    ],
  ])('%s', async (_, files, words) => {
    const answer = await office.send(files);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect((await dumpTables(office.opened.ownerUrl)).upload_chunks).toEqual([]);
  });

  it('is one of too many within an hour', async () => {
    for (let n = 0; n < 30; n += 1) await office.send([{ name: 'a.csv', content: `a${n}` }]);
    const answer = await office.send([{ name: 'a.csv', content: 'a' }]);
    expect(await answer.text()).toContain('You have uploaded many files within an hour.');
  });

  it('is the same form twice, which is one file', async () => {
    const writeId = newId();
    const [first, second] = [
      await office.send([zipOf(smallRoster())], writeId),
      await office.send([zipOf(smallRoster())], writeId),
    ];
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });
});

/** Every set of the fixtures: a folder of tables, or a file that is one by itself. */
function listSets(below: string): string[] {
  const names = readdirSync(join(importFixtures, below)).map((name) => join(below, name));
  return names.flatMap((path) => {
    if (!statSync(join(importFixtures, path)).isDirectory()) return /\.(json|csv)$/.test(path) ? [path] : [];
    const inside = readdirSync(join(importFixtures, path));
    if (path.endsWith('tables')) return inside.map((name) => join(path, name));
    return path !== 'case' && inside.some((name) => name.endsWith('.csv')) ? [path] : listSets(path);
  });
}

function filesOf(set: string): FormFile[] {
  const path = join(importFixtures, set);
  if (!statSync(path).isDirectory()) return [{ name: basename(path), content: readFileSync(path) }];
  const files = readdirSync(path).map((name) => [name, readFileSync(join(path, name))] as const);
  return [{ name: 'set.zip', content: makeZip(Object.fromEntries(files)) }];
}

/** Uploads a set, says which school is the leader's where the page asks, and applies what it would do. */
async function bringSet(set: string): Promise<string> {
  const id = await office.upload(filesOf(set));
  const first = await office.page(`/imports/${id}`);
  const [, school = ''] =
    /<option value="([^"]+)"/.exec(first.html.slice(first.html.indexOf('id="school"'))) ?? [];
  if (first.text.includes('Which school is yours?'))
    await office.press(`/imports/${id}`, `/imports/${id}/choices`, { school });
  expect((await office.page(`/imports/${id}`)).text).toContain('can be imported');
  await apply(id);
  expect((await office.page(`/imports/${id}`)).text).toContain('is imported');
  return id;
}

describe('every set of the fixtures, by page', () => {
  it.each(listSets('.'))('%s goes in, the same again changes nothing, and it is undone', async (set) => {
    // A set of changes says something only after the whole it changes.
    if (set.endsWith('-changes')) await bringSet(set.replace('-changes', ''));
    const before = await dumpTables(office.opened.ownerUrl, aside);
    const id = await bringSet(set);
    const again = await office.upload(filesOf(set));
    expect((await office.page(`/imports/${again}`)).text).toContain('Nothing to do');
    await office.press(`/imports/${id}`, `/imports/${id}/undo`);
    expect((await office.page(`/imports/${id}`)).text).toContain('was undone');
    expect(await dumpTables(office.opened.ownerUrl, aside)).toEqual(before);
  });
});
