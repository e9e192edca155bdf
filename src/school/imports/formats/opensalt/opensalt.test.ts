import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { countsOf, importFixtures, importPath, inFolder, problemLines } from '#tests/imports/import-set.ts';

// OpenSALT's own files: see the notice beside them.
const real = (name: string): string => join(importFixtures, `case/opensalt-${name}.csv`);

let test: TestDatabase;
beforeEach(async () => {
  test = await openDatabase();
});
afterEach(() => test.close());

/** Statements in the order of the framework, each with the code of what is above it. */
async function tree(): Promise<string[]> {
  const rows = await test.database
    .selectFrom('standards as s')
    .innerJoin('standard_links as l', (join) =>
      join.onRef('l.framework_id', '=', 's.framework_id').onRef('l.origin', '=', 's.identifier'),
    )
    .leftJoin('standards as p', (join) =>
      join.onRef('p.framework_id', '=', 's.framework_id').onRef('p.identifier', '=', 'l.destination'),
    )
    .select(['s.code', 'p.code as above'])
    .where('l.kind', '=', 'isChildOf')
    .orderBy('s.position')
    .execute();
  return rows.map(({ code, above }) => `${code ?? ''} < ${above ?? 'top'}`);
}

describe('OpenSALT’s tables', () => {
  it.each([
    ['abbreviatedStatement', 1, 1],
    ['abbreviatedStatementLimit', 1, 1],
    ['children', 4, 4],
    ['sequenceNumber', 2, 2],
    ['sample_case', 10, 14],
    ['ccsso_ela_item', 1189, 1189],
  ])('%s goes in, and the same again changes nothing', async (name, standards, links) => {
    const preview = await importPath(test.database, real(name));
    expect(preview).toMatchObject({ format: 'opensalt', version: 'csv', canApply: true });
    expect(countsOf(preview)).toEqual({
      frameworks: [1, 0, 0, 0],
      standards: [standards, 0, 0, 0],
      links: [links, 0, 0, 0],
    });
    expect(countsOf(await importPath(test.database, real(name)))).toEqual({
      frameworks: [0, 0, 0, 1],
      standards: [0, 0, 0, standards],
      links: [0, 0, 0, links],
    });
  });

  it('hangs items from what “Is Child Of” names, and orders them by their numbers', async () => {
    const preview = await importPath(test.database, real('sample_case'));
    expect(await tree()).toEqual([
      'M < top',
      'M.F < M',
      'M.F.1-2 < M.F',
      'M.F.1-2.S1 < M.F.1-2',
      'M.F.1-2.S1a < M.F.1-2.S1',
      'M.F.1-2.S1b < M.F.1-2.S1',
      'M.F.C2 < M.F',
      'M.F.C2.S1 < M.F.C2',
      'M.E < M',
      'M.E.C1 < M.E',
    ]);
    expect(problemLines(preview)).toEqual([
      'framework-named-by-file opensalt-sample_case.csv → opensalt-sample_case',
    ]);
  });

  it('hangs items from the code that theirs begins with where nothing else is said', async () => {
    await importPath(test.database, real('children'));
    expect(await tree()).toEqual(['A.B < top', 'A.B.C < A.B', 'A.B.C.L < A.B.C', 'A.B.D < A.B']);
  });

  it('a parent that is nowhere is told, and the order kept', async () => {
    const preview = await importPath(test.database, real('sequenceNumber'));
    expect(await tree()).toEqual(['B < top', 'A < top']);
    expect(problemLines(preview)).toEqual([
      'framework-named-by-file opensalt-sequenceNumber.csv → opensalt-sequenceNumber',
      'parent-unknown opensalt-sequenceNumber.csv:2 Is Child Of “C”',
      'parent-unknown opensalt-sequenceNumber.csv:3 Is Child Of “C”',
    ]);
  });

  it('reads smart levels as the tree that they are', async () => {
    await importPath(test.database, real('ccsso_ela_item'));
    const top = await test.database
      .selectFrom('standard_links as l')
      .innerJoin('standards as s', 's.identifier', 'l.origin')
      .select('s.statement')
      .where('l.destination', '=', 'csv:opensalt-ccsso_ela_item')
      .orderBy('s.position')
      .execute();
    expect(top.map(({ statement }) => statement)).toEqual([
      'College and Career Anchor Standards',
      'Kindergarten',
      'Grade 1',
      'Grade 2',
      'Grade 3',
      'Grade 4',
      'Grade 5',
      'Grade 6',
      'Grade 7',
      'Grade 8',
      'Grade 9-10',
      'Grade 11-12',
    ]);
  });
});

it('lines above the header say what the framework is (made)', async () => {
  const text = [
    '#title,Mathematics of Harbor District',
    '#identifier,f3b1c2d4-0000-4000-8000-000000000001',
    '#creator,Harbor District',
    'identifier,fullStatement,humanCodingScheme,precedes',
    ',Count to ten,M.1,M.2',
    ',Count to <b>twenty</b>,M.2,',
  ].join('\n');
  const preview = await inFolder({ 'math.csv': text }, (folder) =>
    importPath(test.database, join(folder, 'math.csv')),
  );
  expect(problemLines(preview)).toEqual([
    'identifier-made math.csv:5 identifier “M.1”',
    'identifier-made math.csv:6 identifier “M.2”',
    'markup-removed math.csv:6 fullStatement “Count to <b>twenty</b>” → Count to twenty',
  ]);
  expect(await test.database.selectFrom('frameworks').select(['title', 'creator']).execute()).toEqual([
    { title: 'Mathematics of Harbor District', creator: 'Harbor District' },
  ]);
  const precedes = await test.database
    .selectFrom('standard_links')
    .select('kind')
    .where('kind', '=', 'precedes')
    .execute();
  expect(precedes).toHaveLength(1);
});

it('an item that is named as its own parent stands at the top (made)', async () => {
  const text = 'identifier,fullStatement,humanCodingScheme,Is Child Of\na,Count,M.1,M.1\nb,Add,M.2,M.1\n';
  const preview = await inFolder({ 'math.csv': text }, (folder) =>
    importPath(test.database, join(folder, 'math.csv')),
  );
  expect(problemLines(preview)).toContain('parent-itself math.csv:2 Is Child Of “M.1”');
  expect(await tree()).toEqual(['M.1 < top', 'M.2 < M.1']);
});

it('a statement that is not there is named by its row (made)', async () => {
  const text = 'identifier,fullStatement,humanCodingScheme\na,Count,M.1\nb,,\n';
  const preview = await inFolder({ 'math.csv': text }, (folder) =>
    importPath(test.database, join(folder, 'math.csv')),
  );
  expect(problemLines(preview)).toContain('field-missing math.csv:3 fullStatement');
  expect(preview.canApply).toBe(false);
});
