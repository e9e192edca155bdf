import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acrossSchools, type InSchool, inSchool } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { countsOf, importFiles, inFolder, previewFiles, problemLines } from '#tests/imports/import-set.ts';
import { smallRoster, withFile, withRow } from '#tests/imports/make-roster.ts';

import { checkImport } from './check-import.ts';
import { openSources } from './sources/open-sources.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

const later = { now: new Date('2026-10-01T15:00:00Z') };
const set = smallRoster();

function without(file: string, id: string): typeof set {
  return withFile(set, file, (text) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith(`${id},`))
      .join('\n'),
  );
}

async function atFerryStreet<Result>(work: (school: InSchool) => Promise<Result>): Promise<Result> {
  const { id } = await test.database
    .selectFrom('schools')
    .select('id')
    .where('external_id', '=', 's1')
    .executeTakeFirstOrThrow();
  return inSchool(test.database, id, work);
}

const openNames = (school: InSchool) =>
  school.db
    .selectFrom('person_names')
    .select(['display_name', 'from_on', 'until_on'])
    .where('school_id', '=', school.id)
    .where('purpose', '=', 'everyday')
    .where('called', 'in', ['Ana', 'Anita'])
    .orderBy('from_on')
    .execute();

const guardianships = (school: InSchool) =>
  school.db
    .selectFrom('guardianships')
    .select(['id', 'from_on', 'until_on', 'end_reason'])
    .where('school_id', '=', school.id)
    .execute();

const enrollments = (school: InSchool) =>
  school.db
    .selectFrom('enrollments')
    .select(['from_on', 'until_on'])
    .where('school_id', '=', school.id)
    .orderBy('until_on')
    .execute();

describe('a bulk set', () => {
  it('previews without writing', async () => {
    const preview = await previewFiles(test.database, set);
    expect(countsOf(preview)).toMatchObject({
      schools: [2, 0, 0, 0],
      people: [4, 0, 0, 0],
      guardianships: [1, 0, 0, 0],
    });
    expect(await test.database.selectFrom('schools').select('id').execute()).toEqual([]);
  });

  it('keeps a district course at the school that teaches it, and terms at each school', async () => {
    const preview = await importFiles(test.database, set);
    expect(countsOf(preview)).toMatchObject({ terms: [4, 0, 0, 0], courses: [1, 0, 0, 0] });
  });

  it('a changed name ends the old one and begins the new one', async () => {
    await importFiles(test.database, set);
    const renamed = withFile(set, 'users.csv', (text) => text.replace('Ana,Silva', 'Anita,Silva'));
    expect(countsOf(await importFiles(test.database, renamed, later)).people).toEqual([0, 1, 0, 3]);
    expect(await atFerryStreet(openNames)).toEqual([
      { display_name: 'Ana Silva', from_on: '2026-09-10', until_on: '2026-10-01' },
      { display_name: 'Anita Silva', from_on: '2026-10-01', until_on: null },
    ]);
  });

  it('a student who is gone leaves the class, the school and the guardianship on that day', async () => {
    await importFiles(test.database, set);
    const gone: typeof set = {
      ...without('users.csv', 'u1'),
      'enrollments.csv': without('enrollments.csv', 'e1')['enrollments.csv'] ?? '',
    };
    const text = gone['users.csv'] ?? '';
    const files = { ...gone, 'users.csv': text.replace(',u1,,', ',,,') };
    expect(countsOf(await importFiles(test.database, files, later))).toMatchObject({
      people: [0, 0, 1, 3],
      roles: [0, 0, 1, 3],
      enrollments: [0, 0, 1, 1],
      guardianships: [0, 0, 1, 0],
    });
    expect(await atFerryStreet(enrollments)).toEqual([
      { from_on: '2026-09-08', until_on: '2026-10-01' },
      { from_on: '2026-09-08', until_on: null },
    ]);
    expect(await atFerryStreet(guardianships)).toMatchObject([
      { until_on: '2026-10-01', end_reason: 'import' },
    ]);
    expect(countsOf(await importFiles(test.database, files, later)).people).toEqual([0, 0, 0, 3]);
  });

  it('a student who is back is enrolled anew, and the time away stays visible', async () => {
    await importFiles(test.database, set);
    await importFiles(test.database, without('enrollments.csv', 'e1'), later);
    const back = await importFiles(test.database, set, { now: new Date('2026-11-02T15:00:00Z') });
    expect(countsOf(back).enrollments).toEqual([1, 0, 0, 1]);
    expect((await atFerryStreet(enrollments)).map(({ until_on }) => until_on)).toEqual([
      '2026-10-01',
      null,
      null,
    ]);
  });

  it('a new last day moves the enrollment and adds no second one', async () => {
    await importFiles(test.database, set);
    const dated = withFile(set, 'enrollments.csv', (text) =>
      text.replace('u2,student,,2026-09-08,', 'u2,student,,2026-09-08,2027-01-22'),
    );
    expect(countsOf(await importFiles(test.database, dated, later)).enrollments).toEqual([0, 1, 0, 1]);
    expect(await atFerryStreet(enrollments)).toEqual([
      { from_on: '2026-09-08', until_on: '2027-01-22' },
      { from_on: '2026-09-08', until_on: null },
    ]);
  });

  it('two people who name each other are one guardianship', async () => {
    await importFiles(test.database, set);
    expect(await atFerryStreet(guardianships)).toHaveLength(1);
    const one = withFile(set, 'users.csv', (text) => text.replace(',,,,,u3,08,', ',,,,,,08,'));
    await importFiles(test.database, one, later);
    expect(await atFerryStreet(guardianships)).toMatchObject([{ until_on: null }]);
  });

  it('a guardianship that the school ended is not brought back', async () => {
    await importFiles(test.database, set);
    await atFerryStreet((school) =>
      school.db
        .updateTable('guardianships')
        .set({ until_on: '2026-09-20', end_reason: 'court order' })
        .where('school_id', '=', school.id)
        .execute(),
    );
    const again = withFile(set, 'users.csv', (text) =>
      text.replaceAll('u3', 'u9').replace('+15550100', '+15550101'),
    );
    await importFiles(test.database, again, later);
    const back = await importFiles(test.database, set, later);
    expect(problemLines(back)).toContain('guardianship-ended-here “u1 · u3”');
    const rows = await atFerryStreet(guardianships);
    expect(rows.filter(({ end_reason }) => end_reason === 'court order')).toHaveLength(1);
    expect(rows.filter(({ until_on }) => until_on === null)).toEqual([]);
  });

  it('is refused as a whole when the schools changed after the preview', async () => {
    const second = withRow(set, 'users.csv', 'u5,,,true,s1,student,,,Chen,Li,,,,,,,08,');
    await importFiles(test.database, set);
    const refused = inFolder(second, async (folder) => {
      const [opened] = await openSources([folder]);
      if (!opened) throw new Error('nothing to open');
      const choices = { ...later, timeZone: 'America/New_York', into: null, system: null };
      const checked = await acrossSchools(test.database, (enter, db) =>
        checkImport({ enter, db }, opened, choices),
      );
      await importFiles(test.database, second, later);
      await acrossSchools(test.database, async (enter, db) => checked.apply?.({ enter, db }, () => {}));
    });
    await expect(refused).rejects.toThrow('Someone changed these schools after the preview.');
    expect(countsOf(await previewFiles(test.database, second)).people).toEqual([0, 0, 0, 5]);
  });

  it('goes into the school that is named', async () => {
    const id = '01990000-0000-7000-8000-000000000001';
    await test.database
      .insertInto('schools')
      .values({ id, code: 'ferry', name: 'Ferry', time_zone: 'America/New_York' })
      .execute();
    const one = without('orgs.csv', 's2');
    const preview = await importFiles(test.database, one, { into: 'ferry' });
    expect(preview.schools).toEqual([
      { sourceId: 's1', name: 'Ferry Street School', code: 'ferry', isNew: false },
    ]);
    const links = test.database.selectFrom('school_sources').select(['school_id', 'source', 'external_id']);
    expect(await links.execute()).toEqual([{ school_id: id, source: 'Made SIS', external_id: 's1' }]);
    expect(countsOf(await importFiles(test.database, one)).people).toEqual([0, 0, 0, 4]);
  });
});

describe('a set of changes (made)', () => {
  const delta = (rows: Record<string, string[]>): Record<string, string> => ({
    'manifest.csv': [
      'propertyName,value',
      'oneroster.version,1.1',
      'source.systemName,Made SIS',
      ...Object.keys(rows).map((name) => `file.${name},delta`),
    ].join('\n'),
    ...Object.fromEntries(
      Object.entries(rows).map(([name, lines]) => [
        `${name}.csv`,
        [set[`${name}.csv`]?.split('\n')[0], ...lines].join('\n'),
      ]),
    ),
  });

  it('adds to what is here and ends nothing that it does not name', async () => {
    await importFiles(test.database, set);
    const preview = await importFiles(
      test.database,
      delta({
        users: ['u5,active,2026-10-01T00:00:00Z,true,s1,student,chen.li,,Chen,Li,,,,,,,08,'],
        enrollments: ['e5,active,2026-10-01T00:00:00Z,k1,s1,u5,student,,2026-10-01,'],
      }),
      later,
    );
    expect(problemLines(preview).filter((line) => !line.startsWith('file-absent'))).toEqual([
      'password-discarded users.csv password',
    ]);
    expect(countsOf(preview)).toMatchObject({
      people: [1, 0, 0, 0],
      roles: [1, 0, 0, 0],
      enrollments: [1, 0, 0, 0],
      classes: [0, 0, 0, 0],
    });
  });

  it('ends a person it says is gone, with all that hangs on it', async () => {
    await importFiles(test.database, set);
    const gone = delta({ users: ['u1,tobedeleted,2026-10-01T00:00:00Z,,,,,,,,,,,,,,,'] });
    const preview = await importFiles(test.database, gone, later);
    expect(countsOf(preview)).toMatchObject({
      people: [0, 0, 1, 0],
      roles: [0, 0, 1, 0],
      guardianships: [0, 0, 1, 0],
    });
    expect(problemLines(preview)).toContain('ends-with-it person “1”');
    expect((await atFerryStreet(enrollments)).map(({ until_on }) => until_on)).toEqual(['2026-10-01', null]);
    expect(await atFerryStreet(guardianships)).toMatchObject([{ until_on: '2026-10-01' }]);
    expect(countsOf(await importFiles(test.database, gone, later))).toMatchObject({ people: [0, 0, 0, 0] });
  });

  it('ends an enrollment it says is gone', async () => {
    await importFiles(test.database, set);
    const preview = await importFiles(
      test.database,
      delta({ enrollments: ['e2,tobedeleted,2026-10-01T00:00:00Z,,,,,,,'] }),
      later,
    );
    expect(countsOf(preview).enrollments).toEqual([0, 0, 1, 0]);
    expect((await atFerryStreet(enrollments)).map(({ until_on }) => until_on)).toEqual(['2026-10-01', null]);
  });

  it('is known without a manifest by its status column', async () => {
    await importFiles(test.database, set, { system: 'Made SIS' });
    const files = delta({ enrollments: ['e2,tobedeleted,2026-10-01T00:00:00Z,,,,,,,'] });
    delete files['manifest.csv'];
    const preview = await importFiles(test.database, files, { ...later, system: 'Made SIS' });
    expect(problemLines(preview)).toContain('status-means-delta enrollments.csv');
    expect(countsOf(preview).enrollments).toEqual([0, 0, 1, 0]);
  });
});

describe('a OneRoster 1.2 set (made)', () => {
  const set12 = {
    ...set,
    'manifest.csv': (set['manifest.csv'] ?? '').replace('1.1', '1.2').concat('\nfile.roles,bulk'),
    'users.csv': [
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,prefferedGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
      'u1,,,true,ana.silva,,Ana,Silva,,,,,,,08,secret,,Anita,,,s1,she',
      'u2,,,FALSE,ben.okafor,,Ben,Okafor,,,,,,,8,secret,,,,,s1,',
      'u3,,,true,,,Rosa,Silva,,,rosa@example.org,,,u1,,secret,,,,,,',
      'u4,,,true,m.rivera,,Maya,Rivera,,,maya@example.org,,,,,secret,,,,,,',
    ].join('\n'),
    'roles.csv': [
      'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
      'r1,,,u1,primary,student,9/8/2026,6/25/2027,s1,',
      'r2,,,u2,primary,student,2026-09-08,,s1,',
      'r3,,,u3,primary,parent,,,s1,',
      'r4,,,u4,primary,teacher,2026-09-08,,s1,',
      'r5,,,u4,secondary,principal,2026-09-08,,s2,',
    ].join('\n'),
  };

  it('reads roles of their own file, preferred names, and accounts that are off', async () => {
    const preview = await importFiles(test.database, set12);
    expect(preview).toMatchObject({ version: '1.2', canApply: true });
    expect(countsOf(preview)).toMatchObject({
      people: [5, 0, 0, 0],
      roles: [5, 0, 0, 0],
      guardianships: [1, 0, 0, 0],
    });
    expect(problemLines(preview)).toEqual([
      'header-repaired users.csv:1 “prefferedGivenName” → preferredGivenName',
      'password-discarded users.csv password',
      'column-unused users.csv userMasterIdentifier',
      'column-unused users.csv pronouns',
      'boolean-repaired users.csv:3 enabledUser “FALSE” → false',
      'grade-repaired users.csv:3 grades “8” → 08',
      'date-us roles.csv:2 beginDate “9/8/2026” → 2026-09-08',
      'date-us roles.csv:2 endDate “6/25/2027” → 2027-06-25',
    ]);
    expect(JSON.stringify(preview)).not.toContain('secret');
    await atFerryStreet(async (school) => {
      const people = await school.db
        .selectFrom('people as p')
        .innerJoin('person_names as n', (join) =>
          join.onRef('n.school_id', '=', 'p.school_id').onRef('n.person_id', '=', 'p.id'),
        )
        .select(['n.display_name', 'p.username', 'p.grade'])
        .where('p.school_id', '=', school.id)
        .where('n.purpose', '=', 'everyday')
        .orderBy('n.sort_name')
        .execute();
      expect(people).toEqual([
        { display_name: 'Ben Okafor', username: null, grade: '08' },
        { display_name: 'Maya Rivera', username: 'm.rivera', grade: null },
        { display_name: 'Anita Silva', username: 'ana.silva', grade: '08' },
        { display_name: 'Rosa Silva', username: null, grade: null },
      ]);
    });
  });
});
