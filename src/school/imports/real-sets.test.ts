import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import {
  countsOf,
  importFixtures,
  importPath,
  previewPath,
  problemLines,
} from '#tests/imports/import-set.ts';

// Real files of other projects: see NOTICE.md beside them.
const edfi = join(importFixtures, 'oneroster/edfi-lms-1.1');
const sds = join(importFixtures, 'oneroster/ms-sds-v2.1');
const framework = (name: string) => join(importFixtures, `case/opensalt-${name}.json`);

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

describe('Ed-Fi’s OneRoster 1.1 set', () => {
  it('goes in whole, and the same again changes nothing', async () => {
    const preview = await importPath(test.database, edfi);
    expect(preview).toMatchObject({
      format: 'oneroster',
      version: '1.1',
      system: 'ClassLink',
      canApply: true,
    });
    expect(preview.schools).toEqual([
      { sourceId: '255901001', name: 'Grand Bend High School', code: 'grand-bend-high-school', isNew: true },
    ]);
    expect(countsOf(preview)).toEqual({
      schools: [1, 0, 0, 0],
      terms: [3, 0, 0, 0],
      courses: [2, 0, 0, 0],
      classes: [2, 0, 0, 0],
      people: [10, 0, 0, 0],
      roles: [10, 0, 0, 0],
      guardianships: [0, 0, 0, 0],
      enrollments: [20, 0, 0, 0],
      teachers: [4, 0, 0, 0],
    });
    expect(countsOf(await importPath(test.database, edfi))).toEqual({
      schools: [0, 0, 0, 1],
      terms: [0, 0, 0, 3],
      courses: [0, 0, 0, 2],
      classes: [0, 0, 0, 2],
      people: [0, 0, 0, 10],
      roles: [0, 0, 0, 10],
      guardianships: [0, 0, 0, 0],
      enrollments: [0, 0, 0, 20],
      teachers: [0, 0, 0, 4],
    });
  });

  it('says what it left out on purpose', async () => {
    expect(problemLines(await previewPath(test.database, edfi))).toEqual([
      'demographics-skipped demographics.csv',
      'column-unknown orgs.csv:1 metadata.address1',
      'column-unknown orgs.csv:1 metadata.address2',
      'column-unknown orgs.csv:1 metadata.city',
      'column-unknown orgs.csv:1 metadata.postCode',
      'column-unknown orgs.csv:1 metadata.state',
      'password-discarded users.csv password',
    ]);
  });

  it('keeps names, contacts, usernames, dates and a scale to begin with', async () => {
    await importPath(test.database, edfi);
    const { id } = await test.database.selectFrom('schools').select('id').executeTakeFirstOrThrow();
    await inSchool(test.database, id, async (school) => {
      const person = await school.db
        .selectFrom('people as p')
        .innerJoin('person_names as n', (join) =>
          join.onRef('n.school_id', '=', 'p.school_id').onRef('n.person_id', '=', 'p.id'),
        )
        .innerJoin('contacts as c', (join) =>
          join.onRef('c.school_id', '=', 'p.school_id').onRef('c.person_id', '=', 'p.id'),
        )
        .select([
          'p.username',
          'p.grade',
          'n.purpose',
          'n.display_name',
          'n.sort_name',
          'n.called',
          'n.from_on',
        ])
        .select('c.address')
        .where('p.school_id', '=', school.id)
        .where('p.username', '=', 'Peter Ivan Nash')
        .where('c.kind', '=', 'email')
        .orderBy('n.purpose', 'desc')
        .execute();
      expect(person).toEqual([
        {
          username: 'Peter Ivan Nash',
          grade: '09',
          purpose: 'official',
          display_name: 'Peter Ivan Nash',
          sort_name: 'Nash, Peter Ivan',
          called: 'Peter',
          from_on: '2026-09-10',
          address: 'Peter.Nash@studentgps.org',
        },
        {
          username: 'Peter Ivan Nash',
          grade: '09',
          purpose: 'everyday',
          display_name: 'Peter Nash',
          sort_name: 'Nash, Peter',
          called: 'Peter',
          from_on: '2026-09-10',
          address: 'Peter.Nash@studentgps.org',
        },
      ]);
      const classes = await school.db
        .selectFrom('classes')
        .select(['title', 'code', 'school_year'])
        .where('school_id', '=', school.id)
        .orderBy('title')
        .execute();
      expect(classes).toEqual([
        { title: 'ALG-1', code: 'Algebra I', school_year: '2020-21' },
        { title: 'ENG-1', code: 'English I', school_year: '2020-21' },
      ]);
      const enrolled = await school.db
        .selectFrom('enrollments')
        .select(['from_on', 'until_on'])
        .distinct()
        .where('school_id', '=', school.id)
        .orderBy('from_on')
        .execute();
      expect(enrolled).toEqual([
        { from_on: '2020-08-17', until_on: '2020-12-18' },
        { from_on: '2021-01-04', until_on: '2021-05-28' },
      ]);
      const levels = await school.db
        .selectFrom('scale_levels')
        .select('key')
        .where('school_id', '=', id)
        .execute();
      expect(levels.map(({ key }) => key).sort()).toEqual(['beyond', 'getting-there', 'mastery', 'starting']);
      const audit = await school.db
        .selectFrom('audit_lines')
        .select(['act', 'relation', 'detail'])
        .where('school_id', '=', id)
        .execute();
      expect(audit).toMatchObject([
        { act: 'import.apply', relation: 'program', detail: { people: '+10 ~0 -0 =0' } },
      ]);
    });
  });
});

describe('Microsoft’s SDS 2.1 set, a dialect of OneRoster', () => {
  it('goes in whole, and the same again changes nothing', async () => {
    const preview = await importPath(test.database, sds);
    expect(preview).toMatchObject({ version: 'sds-2.1', canApply: true });
    expect(preview.schools.map(({ name }) => name)).toEqual([
      'College of Engineering',
      'School of TwoDotOne',
    ]);
    const first = {
      schools: [2, 0, 0, 0],
      terms: [4, 0, 0, 0],
      courses: [3, 0, 0, 0],
      classes: [2, 0, 0, 0],
      people: [8, 0, 0, 0],
      roles: [8, 0, 0, 0],
      guardianships: [3, 0, 0, 0],
      enrollments: [4, 0, 0, 0],
      teachers: [2, 0, 0, 0],
    };
    expect(countsOf(preview)).toEqual(first);
    const again = countsOf(await importPath(test.database, sds));
    expect(again).toEqual(
      Object.fromEntries(Object.entries(first).map(([noun, [n]]) => [noun, [0, 0, 0, n]])),
    );
  });

  it('is plain about every repair', async () => {
    expect(problemLines(await previewPath(test.database, sds))).toEqual([
      'manifest-missing',
      'demographics-skipped demographics.csv',
      'flags-skipped userFlags.csv',
      'header-repaired courses.csv:1 “code” → courseCode',
      'header-repaired courses.csv:1 “subject” → subjects',
      'header-repaired classes.csv:1 “orgSourcedId” → schoolSourcedId',
      'header-repaired classes.csv:1 “sessionSourcedIds” → termSourcedIds',
      'password-discarded users.csv password',
      'header-repaired roles.csv:1 “roleStartDate” → beginDate',
      'header-repaired roles.csv:1 “roleEndDate” → endDate',
      'org-read-as-school orgs.csv:2 type “college” → College of Engineering',
      'school-year-derived academicSessions.csv:2 schoolYear “2021” → 2021-22',
      'school-year-derived academicSessions.csv:3 schoolYear “2021” → 2021-22',
      'grade-unknown roles.csv:5 grade “ps1”',
      'role-repaired roles.csv:5 role “professor” → teacher',
      'org-resolved roles.csv:5 orgSourcedId “110002” → 110001',
      'role-above-school roles.csv:6 orgSourcedId “110004”',
      'grade-unknown roles.csv:8 grade “ps1”',
      'role-repaired enrollments.csv:3 role “professor” → teacher',
    ]);
  });

  it('never lets a password out', async () => {
    const preview = await importPath(test.database, sds);
    expect(JSON.stringify(preview)).not.toContain('P@ssword123');
  });

  it('makes adults family to their students; one called a relative may do nothing yet', async () => {
    await importPath(test.database, sds);
    const { id } = await test.database
      .selectFrom('schools')
      .select('id')
      .where('external_id', '=', '110003')
      .executeTakeFirstOrThrow();
    const rows = await inSchool(test.database, id, (school) =>
      school.db
        .selectFrom('guardianships as g')
        .innerJoin('person_names as a', (join) =>
          join.onRef('a.school_id', '=', 'g.school_id').onRef('a.person_id', '=', 'g.adult_id'),
        )
        .innerJoin('person_names as s', (join) =>
          join.onRef('s.school_id', '=', 'g.school_id').onRef('s.person_id', '=', 'g.student_id'),
        )
        .select(['a.display_name as adult', 's.display_name as student', 'g.relationship'])
        .select(['g.may_see', 'g.may_hear', 'g.may_reply', 'g.source', 'g.from_on'])
        .where('g.school_id', '=', school.id)
        .where('a.purpose', '=', 'everyday')
        .where('s.purpose', '=', 'everyday')
        .orderBy('s.display_name')
        .execute(),
    );
    const rights = {
      may_see: true,
      may_hear: true,
      may_reply: true,
      source: 'import',
      from_on: '2026-09-10',
    };
    expect(rows).toEqual([
      { adult: 'Bob Smithee', student: 'Alice Smithee', relationship: 'guardian', ...rights },
      {
        adult: 'Jean Craig',
        student: 'Fred Hutch',
        relationship: 'relative',
        ...rights,
        may_see: false,
        may_hear: false,
        may_reply: false,
      },
      { adult: 'Jean Craig', student: 'Jack Craig', relationship: 'guardian', ...rights },
    ]);
  });
});

describe('OpenSALT’s CASE packages', () => {
  it.each([
    ['framework-20c5134f', 16, 39],
    ['SmartLevelFramework', 14, 14],
    ['AdoptedTestFramework', 1, 1],
    ['MarkdownFramework', 2, 2],
  ])('%s goes in, and the same again changes nothing', async (name, standards, links) => {
    expect(countsOf(await importPath(test.database, framework(name)))).toEqual({
      frameworks: [1, 0, 0, 0],
      standards: [standards, 0, 0, 0],
      links: [links, 0, 0, 0],
    });
    expect(countsOf(await importPath(test.database, framework(name)))).toEqual({
      frameworks: [0, 0, 0, 1],
      standards: [0, 0, 0, standards],
      links: [0, 0, 0, links],
    });
  });

  it('reads the tree from the top', async () => {
    await importPath(test.database, framework('SmartLevelFramework'));
    const rows = await test.database
      .selectFrom('standards')
      .select('statement')
      .orderBy('position')
      .execute();
    expect(rows.map(({ statement }) => statement)).toEqual([
      'Item 1',
      'Item 1.1',
      'Item 1.2',
      'Item 1.3',
      'Item 1.4',
      'Item 1.5',
      'Item 1.6',
      'Item 1.7',
      'Item 1.8',
      'Item 1.9',
      'Item 1.10',
      'Item 2',
      'Item 2.1',
      'Item 2.2',
    ]);
  });

  it('knows codes, kinds, grades and what precedes what', async () => {
    await importPath(test.database, framework('framework-20c5134f'));
    const standard = await test.database
      .selectFrom('standards')
      .select(['code', 'kind', 'grades', 'language', 'statement'])
      .where('code', '=', 'CCSS.Math.Content.6.RP.A.1')
      .executeTakeFirst();
    expect(standard).toEqual({
      code: 'CCSS.Math.Content.6.RP.A.1',
      kind: 'Standard',
      grades: ['06'],
      language: 'en',
      statement:
        'Understand the concept of a ratio and use ratio language to describe a ratio relationship between two quantities.',
    });
    const precedes = await test.database
      .selectFrom('standard_links')
      .select('identifier')
      .where('kind', '=', 'precedes')
      .execute();
    expect(precedes).toHaveLength(3);
  });

  it('says when another framework takes the place of one under its identifier, and ends what is gone', async () => {
    await importPath(test.database, framework('SmartLevelFramework'));
    const preview = await importPath(test.database, framework('AdoptedTestFramework'));
    expect(countsOf(preview)).toEqual({
      frameworks: [0, 1, 0, 0],
      standards: [0, 0, 13, 1],
      links: [0, 0, 13, 1],
    });
    expect(problemLines(preview)).toEqual([
      'framework-renamed opensalt-AdoptedTestFramework.json “SmartLevel Test” → Adopted Test',
    ]);
    const ended = await test.database
      .selectFrom('standards')
      .select('id')
      .where('ended_on', '=', '2026-09-10')
      .execute();
    expect(ended).toHaveLength(13);
  });
});
