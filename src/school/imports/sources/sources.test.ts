import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import {
  countsOf,
  importFixtures,
  inFolder,
  previewFiles,
  previewPath,
  problemLines,
} from '#tests/imports/import-set.ts';
import { smallRoster, withFile } from '#tests/imports/make-roster.ts';
import { makeZip } from '#tests/imports/make-zip.ts';
import { openSources } from './open-sources.ts';

const set = smallRoster();
const every = {
  schools: [2, 0, 0, 0],
  people: [4, 0, 0, 0],
  enrollments: [2, 0, 0, 0],
  teachers: [1, 0, 0, 0],
};
const always = 'password-discarded users.csv password';

let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

describe('the same set, as it comes from the real world (made)', () => {
  const under = (folder: string) =>
    Object.fromEntries(Object.entries(set).map(([name, text]) => [`${folder}/${name}`, text]));

  it.each<[string, Uint8Array, string[]]>([
    ['in a zip', makeZip(set), [always]],
    ['in a folder of a zip', makeZip(under('export 2026')), ['folder-read “export 2026”', always]],
    [
      'with what a Mac adds',
      makeZip({ ...under('export'), '__MACOSX/export/._orgs.csv': 'x', 'export/.DS_Store': 'x' }),
      ['folder-read “export”', always],
    ],
    [
      'with files that are not part of it',
      makeZip({ ...set, 'readme.txt': 'hello', 'old/orgs.csv': 'x' }),
      ['file-in-folder old/orgs.csv', 'file-unknown readme.txt', always],
    ],
  ])('%s', async (_, zip, said) => {
    const preview = await inFolder({ 'set.zip': zip }, (folder) =>
      previewPath(test.database, join(folder, 'set.zip')),
    );
    expect(countsOf(preview)).toMatchObject(every);
    expect(problemLines(preview)).toEqual(said);
  });

  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
  const latin = (text: string): Uint8Array => Buffer.from(text.replace('Okafor', 'Muñoz'), 'latin1');
  const all = (change: (text: string) => string) =>
    Object.fromEntries(Object.entries(set).map(([name, text]) => [name, change(text)]));

  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ['with lines of Windows', all((text) => text.replaceAll('\n', '\r\n')), [always]],
    [
      'with a byte-order mark',
      { ...set, 'orgs.csv': `\ufeff${set['orgs.csv']}` },
      ['byte-order-mark orgs.csv', always],
    ],
    [
      'in UTF-16',
      { ...set, 'orgs.csv': utf16(set['orgs.csv'] ?? '') },
      ['encoding-repaired orgs.csv “utf-16le” → utf-8', always],
    ],
    [
      'in Windows-1252',
      { ...set, 'users.csv': latin(set['users.csv'] ?? '') },
      ['encoding-repaired users.csv “windows-1252” → utf-8', always],
    ],
    [
      'with semicolons',
      withFile(set, 'orgs.csv', (text) => text.replaceAll(',', ';')),
      ['separator-repaired orgs.csv “;” → ,', always],
    ],
    [
      'with names in capitals',
      Object.fromEntries(Object.entries(set).map(([name, text]) => [name.toUpperCase(), text])),
      [
        'file-name-repaired ORGS.CSV “ORGS.CSV” → orgs.csv',
        'file-name-repaired ACADEMICSESSIONS.CSV “ACADEMICSESSIONS.CSV” → academicSessions.csv',
        'file-name-repaired COURSES.CSV “COURSES.CSV” → courses.csv',
        'file-name-repaired CLASSES.CSV “CLASSES.CSV” → classes.csv',
        'file-name-repaired USERS.CSV “USERS.CSV” → users.csv',
        'file-name-repaired ENROLLMENTS.CSV “ENROLLMENTS.CSV” → enrollments.csv',
      ],
    ],
    [
      'with blank columns at the end and blank rows',
      withFile(set, 'orgs.csv', (text) =>
        `${text.replaceAll('\n', ',,\n')},,\n\n,,,,\n`.replace('parentSourcedId,,', 'parentSourcedId,,'),
      ),
      [always, 'row-blank orgs.csv:5', 'row-blank orgs.csv:6'],
    ],
    [
      'with cells that are not there',
      withFile(set, 'orgs.csv', (text) =>
        text.replace('Harbor District,district,,', 'Harbor District,district'),
      ),
      [always, 'row-short orgs.csv:2 “5” → 7'],
    ],
    [
      'with headers spelled otherwise and vendor columns',
      withFile(set, 'orgs.csv', (text) =>
        text
          .replace('sourcedId,status,dateLastModified', 'SourcedID,Status,dataLastModified')
          .replaceAll(/$/gm, ',x')
          .replace('parentSourcedId,x', 'parentSourcedId,ext_code'),
      ),
      [
        'header-repaired orgs.csv:1 “SourcedID” → sourcedId',
        'header-repaired orgs.csv:1 “Status” → status',
        'header-repaired orgs.csv:1 “dataLastModified” → dateLastModified',
        'column-unknown orgs.csv:1 ext_code',
        always,
      ],
    ],
    [
      'with a status in a whole file',
      withFile(set, 'orgs.csv', (text) => text.replace('s2,,,', 's2,active,2026-09-01T00:00:00Z,')),
      [always, 'status-in-bulk orgs.csv:4 status “active”'],
    ],
    [
      'with the same row twice',
      withFile(set, 'enrollments.csv', (text) => `${text}\n${text.split('\n')[1]}`),
      [always, 'id-twice-same enrollments.csv:5 sourcedId “e1”'],
    ],
  ])('%s', async (_, files, said) => {
    const preview = await previewFiles(test.database, files);
    expect(countsOf(preview)).toMatchObject(every);
    expect(problemLines(preview).filter((line) => !line.includes('USERS.CSV password'))).toEqual(said);
  });

  it('without a manifest and without optional files', async () => {
    const { 'orgs.csv': orgs = '', 'users.csv': users = '' } = set;
    const preview = await previewFiles(test.database, { 'orgs.csv': orgs, 'users.csv': users });
    expect(countsOf(preview)).toMatchObject({
      schools: [2, 0, 0, 0],
      people: [4, 0, 0, 0],
      guardianships: [1, 0, 0, 0],
    });
    expect(problemLines(preview)).toEqual([
      'manifest-missing',
      always,
      'file-absent academicSessions.csv',
      'file-absent courses.csv',
      'file-absent classes.csv',
      'file-absent enrollments.csv',
    ]);
  });
});

it('takes loose CSV files as one set and every other path as its own', async () => {
  const edfi = join(importFixtures, 'oneroster/edfi-lms-1.1');
  const opened = await openSources([
    join(edfi, 'orgs.csv'),
    join(importFixtures, 'case/opensalt-AdoptedTestFramework.json'),
    join(edfi, 'users.csv'),
    edfi,
  ]);
  const found = opened.map((one) => ('source' in one ? [...one.source.files.keys()] : one.findings));
  expect(found).toEqual([
    ['opensalt-adoptedtestframework.json'],
    [
      'academicsessions.csv',
      'classes.csv',
      'courses.csv',
      'demographics.csv',
      'enrollments.csv',
      'manifest.csv',
      'orgs.csv',
      'users.csv',
    ],
    ['orgs.csv', 'users.csv'],
  ]);
});
