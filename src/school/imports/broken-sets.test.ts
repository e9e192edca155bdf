import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { importFiles, importPath, inFolder, problemLines } from '#tests/imports/import-set.ts';
import { type RosterFiles, smallRoster, withFile, withRow } from '#tests/imports/make-roster.ts';
import { makeZip, withFlag } from '#tests/imports/make-zip.ts';
import type { Preview } from './preview.ts';

// Every input here is made: a small set without fault, and then one fault.
const set = smallRoster();
const edit = (file: string, from: string, to: string): RosterFiles =>
  withFile(set, file, (text) => {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    return text.replace(from, to);
  });
const drop = (file: string): RosterFiles =>
  Object.fromEntries(Object.entries(set).filter(([name]) => name !== file));

let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

async function expectRefused(preview: Preview, errors: readonly string[]): Promise<void> {
  const found = problemLines({
    ...preview,
    problems: preview.problems.filter(({ severity }) => severity === 'error'),
  });
  expect(found).toEqual(errors);
  expect(preview.canApply).toBe(false);
  expect(await test.database.selectFrom('schools').select('id').execute()).toEqual([]);
  expect(await test.database.selectFrom('frameworks').select('id').execute()).toEqual([]);
}

it.each<[string, RosterFiles, string[]]>([
  [
    'a class at a school that is not there',
    edit('classes.csv', ',s1,"t1,y1"', ',s9,"t1,y1"'),
    ['reference-unknown classes.csv:2 schoolSourcedId “s9”'],
  ],
  [
    'an enrollment of nobody',
    withRow(set, 'enrollments.csv', 'e9,,,k1,s1,u9,student,,,'),
    ['reference-unknown enrollments.csv:5 userSourcedId “u9”'],
  ],
  [
    'a role at an org that is not there',
    edit('users.csv', 'true,s1,teacher', 'true,s7,teacher'),
    ['reference-unknown users.csv:5 orgSourcedId “s7”'],
  ],
  [
    'a class of a course that is not there',
    edit('classes.csv', '08,c1,8A', '08,c9,8A'),
    ['reference-unknown classes.csv:2 courseSourcedId “c9”'],
  ],
  [
    'an adult that is not there',
    edit('users.csv', ',,,,,u3,08', ',,,,,u8,08'),
    ['reference-unknown users.csv:2 agentSourcedIds “u8”'],
  ],
  [
    'one id for two people',
    withRow(set, 'users.csv', 'u2,,,true,s1,student,,,Other,Person,,,,,,,08,'),
    ['id-twice-different users.csv:6 sourcedId “u2”'],
  ],
  ['a name that is blank', edit('users.csv', ',Ben,', ',,'), ['value-missing users.csv:3 givenName']],
  [
    'an id that is blank',
    edit('orgs.csv', 's2,,,Hilltop', ',,,Hilltop'),
    ['value-missing orgs.csv:4 sourcedId'],
  ],
  [
    'an id longer than ids are',
    edit('orgs.csv', 's2,,,Hilltop', `${'x'.repeat(300)},,,Hilltop`),
    [`value-too-long orgs.csv:4 sourcedId “${'x'.repeat(120)}…” → 255`],
  ],
  [
    'a day that is none',
    edit('enrollments.csv', 'u1,student,,2026-09-08', 'u1,student,,2026-02-30'),
    ['date-impossible enrollments.csv:2 beginDate “2026-02-30”'],
  ],
  [
    'days the other way round',
    edit('enrollments.csv', 'u1,student,,2026-09-08,', 'u1,student,,2026-09-08,2026-09-01'),
    ['dates-reversed enrollments.csv:2 endDate “2026-09-01” → 2026-09-08'],
  ],
  [
    'a term that ends before it begins',
    edit('academicSessions.csv', '2027-01-22', '2026-01-22'),
    ['dates-reversed academicSessions.csv:3 endDate “2026-01-22” → 2026-09-08'],
  ],
  [
    'a yes that is no yes',
    edit('enrollments.csv', 'teacher,true', 'teacher,perhaps'),
    ['boolean-unknown enrollments.csv:4 primary “perhaps”'],
  ],
  [
    'a status nobody knows',
    edit('orgs.csv', 's2,,,', 's2,closed,,'),
    ['status-unknown orgs.csv:4 status “closed”'],
  ],
  [
    'a comma without quotation marks',
    edit('classes.csv', '"t1,y1"', 't1,y1'),
    ['row-long classes.csv:2 “15” → 14'],
  ],
  [
    'a quotation mark that never closes',
    edit('orgs.csv', 'Hilltop School', '"Hilltop School'),
    ['csv-broken orgs.csv:4 “CSV_QUOTE_NOT_CLOSED”'],
  ],
  [
    'a needed column that is not there',
    edit('orgs.csv', ',name,type', ',label,type'),
    ['column-missing orgs.csv:1 name'],
  ],
  [
    'a column that is there twice',
    edit('orgs.csv', 'identifier,', 'name,'),
    ['header-twice orgs.csv:1 name “name”'],
  ],
  ['a file without a word', { ...set, 'orgs.csv': '' }, ['file-empty orgs.csv']],
  [
    'a file that is no text',
    { ...set, 'orgs.csv': 'sourcedId,name\u0000\u0001\u0002' },
    ['file-binary orgs.csv'],
  ],
  ['a set whose manifest promises more', drop('enrollments.csv'), ['manifest-file-missing enrollments.csv']],
  [
    'a manifest of another version',
    edit('manifest.csv', 'oneroster.version,1.1', 'oneroster.version,2.0'),
    ['manifest-version-unknown manifest.csv oneroster.version “2.0”'],
  ],
  [
    'a manifest with a word of its own',
    edit('manifest.csv', 'file.users,bulk', 'file.users,full'),
    ['manifest-mode-unknown manifest.csv:8 file.users “full”'],
  ],
  [
    'districts and no school',
    withFile(set, 'orgs.csv', (text) => text.replaceAll(',school,', ',district,')),
    ['school-none'],
  ],
  [
    'an org above itself',
    edit('orgs.csv', 'district,,', 'district,,d1'),
    ['org-circular orgs.csv:2 parentSourcedId “d1” → d1'],
  ],
  [
    'two files of one name',
    { ...set, 'Orgs.csv': set['orgs.csv'] ?? '' },
    ['file-twice orgs.csv “Orgs.csv”'],
  ],
  ['a folder with nothing in it', { '.DS_Store': 'x' }, ['source-empty']],
  ['files of something else', { 'photo.txt': 'hello' }, ['source-unknown-format']],
  [
    'a package that is no JSON',
    { 'math.json': '{"CFDocument": {' },
    ['json-broken math.json:1 “{"CFDocument": {”'],
  ],
  ['JSON that is no package', { 'math.json': '[1, 2]' }, ['json-not-a-package math.json']],
  [
    'a framework without a title',
    { 'math.json': JSON.stringify({ CFDocument: { identifier: 'f1' }, CFItems: [], CFAssociations: [] }) },
    ['document-incomplete math.json CFDocument.title'],
  ],
  [
    'an item that says nothing',
    {
      'math.json': JSON.stringify({
        CFDocument: { identifier: 'f1', title: 'Made' },
        CFItems: [{ identifier: 'i1', fullStatement: '<p> </p>' }],
        CFAssociations: [],
      }),
    },
    ['field-missing math.json:1 CFItems.fullStatement'],
  ],
  [
    'one identifier for two items',
    {
      'math.json': JSON.stringify({
        CFDocument: { identifier: 'f1', title: 'Made' },
        CFItems: [
          { identifier: 'i1', fullStatement: 'One' },
          { identifier: 'i1', fullStatement: 'Two' },
        ],
        CFAssociations: [],
      }),
    },
    ['identifier-twice-different math.json:2 CFItems.identifier “i1”'],
  ],
  [
    'one framework in two files',
    {
      'a.json': JSON.stringify({
        CFDocument: { identifier: 'f1', title: 'Made' },
        CFItems: [],
        CFAssociations: [],
      }),
      'b.json': JSON.stringify({
        CFDocument: { identifier: 'f1', title: 'Made' },
        CFItems: [],
        CFAssociations: [],
      }),
    },
    ['document-twice b.json “f1” → a.json'],
  ],
])('%s changes nothing', async (_, files, errors) => {
  const preview = await importFiles(test.database, files);
  const inPlace = preview.problems.map((problem) =>
    problem.code.startsWith('source-') ? { ...problem, file: null } : problem,
  );
  await expectRefused({ ...preview, problems: inPlace }, errors);
});

const bomb = new Uint8Array(30 * 1024 * 1024);
const climbing = (): Uint8Array => {
  const zip = Buffer.from(makeZip({ 'xxx/orgs.csv': 'a' }));
  return Buffer.from(zip.toString('latin1').replaceAll('xxx/orgs.csv', '../x/org.csv'), 'latin1');
};

it.each<[string, Uint8Array | string, string[]]>([
  [
    'a zip that is cut short',
    makeZip(set).slice(0, 900),
    [
      'zip-broken set.zip “End of central directory record signature not found. Either not a zip file, or file is truncated.”',
    ],
  ],
  [
    'a zip that is none',
    'not a zip',
    [
      'zip-broken set.zip “End of central directory record signature not found. Either not a zip file, or file is truncated.”',
    ],
  ],
  ['a bomb', makeZip({ ...set, 'bomb.csv': bomb }), ['zip-ratio bomb.csv “1024”']],
  [
    'a zip with a lock',
    withFlag(makeZip({ 'orgs.csv': set['orgs.csv'] ?? '' }), 0),
    ['zip-encrypted orgs.csv'],
  ],
  ['a zip that climbs out', climbing(), ['zip-path set.zip “invalid relative path: ../x/org.csv”']],
  [
    'a zip of thousands of files',
    makeZip(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}.csv`, 'a']))),
    ['zip-too-many-files set.zip “501” → 500'],
  ],
  [
    'a spreadsheet in the place of a table',
    makeZip({ 'orgs.csv': makeZip({ 'xl/workbook.xml': '<x/>' }) }),
    ['file-spreadsheet orgs.csv'],
  ],
])('%s changes nothing', async (_, zip, errors) => {
  const preview = await inFolder({ 'set.zip': zip }, (folder) =>
    importPath(test.database, join(folder, 'set.zip')),
  );
  await expectRefused(preview, errors);
});

it('a path that is not there changes nothing', async () => {
  await expectRefused(await importPath(test.database, '/nowhere/roster.zip'), [
    'source-not-found /nowhere/roster.zip',
  ]);
});
