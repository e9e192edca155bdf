import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { importFiles, importFixtures } from '#tests/imports/import-set.ts';
import { type RosterFiles, smallRoster, withFile } from '#tests/imports/make-roster.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

/** A made set of the fixtures, as text. */
const made = (folder: string): RosterFiles =>
  Object.fromEntries(
    readdirSync(join(importFixtures, folder)).map((name) => [
      name,
      readFileSync(join(importFixtures, folder, name), 'utf8'),
    ]),
  );

const sets: readonly (readonly [string, RosterFiles])[] = [
  ['OneRoster', smallRoster()],
  ['OneRoster 1.2', made('made/oneroster-1.2')],
  ['SDS', made('made/ms-sds-v1-families')],
  ['Clever', made('made/clever')],
  ['a table', { 'list.csv': readFileSync(join(importFixtures, 'made/tables/class-list.csv'), 'utf8') }],
  ['OpenSALT', { 'items.csv': readFileSync(join(importFixtures, 'case/opensalt-sample_case.csv'), 'utf8') }],
];

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '"',
    '""',
    ',',
    '\n',
    '\r',
    '\u0000',
    "'; drop table people; --",
    '=cmd()',
    '🙂',
    '‮',
    '\u001f',
  ),
  fc.constantFrom(
    's1',
    'u1',
    'k1',
    't1',
    'tobedeleted',
    '9999-99-99',
    '0001-01-01',
    '-1',
    '1e309',
    'ext:x',
    'NULL',
  ),
  fc.string({ minLength: 3000, maxLength: 3000 }),
);

it.each(sets)(
  'whatever stands in a file (%s), there is an answer and never an exception',
  { timeout: 120_000 },
  async (_, set) => {
    const change = fc.record({
      file: fc.constantFrom(...Object.keys(set)),
      place: fc.nat(600),
      removed: fc.nat(12),
      put: nasty,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const files = changes.reduce(
          (made, { file, place, removed, put }) =>
            withFile(made, file, (text) => text.slice(0, place) + put + text.slice(place + removed)),
          set,
        );
        const preview = await importFiles(test.database, files);
        expect(preview.canApply).toBe(preview.totals.error === 0);
      }),
      { numRuns: 25 },
    );
  },
);
