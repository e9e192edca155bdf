import { afterEach, beforeEach, expect, it } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { importFiles, problemLines } from '#tests/imports/import-set.ts';
import { smallRoster, withFile } from '#tests/imports/make-roster.ts';

// Two made sets of one school, from two systems.
let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

const other = [
  'Student ID,Last Name,First Name,Grade,Teacher,Teacher Email',
  '90001,SILVA,Ana,8,Maya Rivera,maya@example.org',
  '90002,Okafor,Ben,7,Maya Rivera,maya@example.org',
  '90003,Haddad,Noor,8,Maya Rivera,maya@example.org',
].join('\n');

async function proposals(): Promise<unknown[]> {
  const { id } = await test.database
    .selectFrom('schools')
    .select('id')
    .where('code', '=', 'ferry-street-school')
    .executeTakeFirstOrThrow();
  return inSchool(test.database, id, async (school) => {
    const rows = await school.db
      .selectFrom('merge_proposals as p')
      .innerJoin('person_names as n', (join) =>
        join.onRef('n.school_id', '=', 'p.school_id').onRef('n.person_id', '=', 'p.one_id'),
      )
      .innerJoin('person_names as m', (join) =>
        join.onRef('m.school_id', '=', 'p.school_id').onRef('m.person_id', '=', 'p.other_id'),
      )
      .select(['n.display_name as one', 'm.display_name as other', 'p.reasons', 'p.source'])
      .where('p.school_id', '=', school.id)
      .where('n.purpose', '=', 'official')
      .where('m.purpose', '=', 'official')
      .orderBy('n.display_name')
      .execute();
    return rows;
  });
}

it('a new person who is much like one here is told and proposed, and stays apart', async () => {
  await importFiles(test.database, smallRoster());
  const preview = await importFiles(test.database, { 'list.csv': other }, { into: 'ferry-street-school' });
  expect(preview.canApply).toBe(true);
  expect(problemLines(preview).filter((line) => line.startsWith('person-resembles'))).toEqual([
    'person-resembles list.csv:2 “Ana SILVA”',
    'person-resembles list.csv:2 “Maya Rivera”',
  ]);
  expect(
    preview.resemblances?.map(({ sourceId, reasons }) => [sourceId.replaceAll('\u001f', ' '), reasons]),
  ).toEqual([
    ['student 90001', ['same-name', 'same-grade']],
    ['teacher maya@example.org', ['same-name', 'same-email']],
  ]);
  expect(await proposals()).toEqual([
    { one: 'Ana Luz Silva', other: 'Ana SILVA', reasons: ['same-name', 'same-grade'], source: 'import' },
    { one: 'Maya Rivera', other: 'Maya Rivera', reasons: ['same-name', 'same-email'], source: 'import' },
  ]);
});

it('the same again proposes nothing more, and a school that is made by the set has nobody to resemble', async () => {
  const first = await importFiles(test.database, smallRoster());
  expect(first.resemblances).toEqual([]);
  await importFiles(test.database, { 'list.csv': other }, { into: 'ferry-street-school' });
  const again = await importFiles(test.database, { 'list.csv': other }, { into: 'ferry-street-school' });
  expect(again.resemblances).toEqual([]);
  expect(await proposals()).toHaveLength(2);
});

it('brothers and sisters, and two people of one name in two grades, are not alike', async () => {
  await importFiles(test.database, smallRoster());
  const set = withFile(smallRoster(), 'users.csv', (text) =>
    text
      .replaceAll('u2,', 'v2,')
      .replace(
        'v2,,,true,s1,student,ben.okafor,,Ben,Okafor,,,,,,,08',
        'v2,,,true,s1,student,,,Ben,Okafor,,,,,,,11',
      ),
  );
  const moved = withFile(set, 'enrollments.csv', (text) => text.replaceAll('u2', 'v2'));
  const preview = await importFiles(test.database, moved);
  expect(preview.counts.people).toMatchObject({ added: 1 });
  expect(preview.resemblances).toEqual([]);
});
