import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { type PlantedCourse, plantCourse } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { browseStandards } from './browse-standards.ts';
import { listFrameworks } from './list-frameworks.ts';
import { searchStandards } from './search-standards.ts';

let test_: TestDatabase;
let planted: PlantedCourse;
const frameworkId = newId();
const items = [
  ['F', 'Functions', null],
  ['8.F.A', 'Define, evaluate and compare functions.', 'F'],
  ['8.F.A.2', 'Compare properties of two functions.', '8.F.A'],
  ['8.F.B.4', 'Interpret the rate of change, 100% of it, as slope.', 'F'],
] as const;
const ids = new Map(items.map(([code]) => [code as string, newId()]));

beforeAll(async () => {
  test_ = await openDatabase();
  planted = await plantCourse(test_);
  await planted.inSchool(async ({ db }) => {
    await db
      .insertInto('frameworks')
      .values({ id: frameworkId, identifier: 'doc', title: 'Mathematics', content_hash: 'x' })
      .execute();
    for (const [position, [code, statement, parent]] of items.entries()) {
      await db
        .insertInto('standards')
        .values({
          id: ids.get(code) ?? '',
          framework_id: frameworkId,
          identifier: code,
          code,
          statement,
          position,
          content_hash: 'x',
        })
        .execute();
      await db
        .insertInto('standard_links')
        .values({
          id: newId(),
          framework_id: frameworkId,
          identifier: `${code} in its place`,
          kind: 'isChildOf',
          origin: code,
          destination: parent ?? 'doc',
          content_hash: 'x',
        })
        .execute();
    }
  });
});
afterAll(() => test_.close());

const search = async (text: string, most = 10) => {
  const { standards, more } = await planted.inSchool((school) => searchStandards(school, { text, most }));
  return { codes: standards.map(({ code }) => code), more };
};

describe('searching', () => {
  test('finds every word, in the code or the statement', async () => {
    expect(await search('compare 8.f')).toEqual({ codes: ['8.F.A', '8.F.A.2'], more: false });
    expect(await search('slope nothing')).toEqual({ codes: [], more: false });
  });

  test('puts codes that begin so first, and says when there are more', async () => {
    expect(await search('F')).toEqual({ codes: ['F', '8.F.A', '8.F.A.2', '8.F.B.4'], more: false });
    expect(await search('8.F', 2)).toEqual({ codes: ['8.F.A', '8.F.A.2'], more: true });
  });

  test('looks for % and _ as they stand, and finds nothing for nothing', async () => {
    expect(await search('100%')).toEqual({ codes: ['8.F.B.4'], more: false });
    expect(await search('8_F')).toEqual({ codes: [], more: false });
    expect(await search('   ')).toEqual({ codes: [], more: false });
  });
});

describe('browsing', () => {
  const browse = async (code?: string) => {
    const { path, standards } = await planted.inSchool((school) =>
      browseStandards(school, { frameworkId, parentId: code && ids.get(code) }),
    );
    return {
      path: path.map((each) => each.code),
      standards: standards.map(({ code, children }) => [code, children]),
    };
  };

  test('begins at the top and goes down shelf by shelf', async () => {
    expect(await browse()).toEqual({ path: [], standards: [['F', 2]] });
    expect(await browse('F')).toEqual({
      path: ['F'],
      standards: [
        ['8.F.A', 1],
        ['8.F.B.4', 0],
      ],
    });
    expect(await browse('8.F.A')).toEqual({ path: ['F', '8.F.A'], standards: [['8.F.A.2', 0]] });
  });

  test('lists the frameworks with how many items they hold', async () => {
    expect(await planted.inSchool(listFrameworks)).toEqual([
      { frameworkId, title: 'Mathematics', language: null, subjects: [], standards: 4 },
    ]);
  });
});
