import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { importFiles } from '#tests/imports/import-set.ts';
import { smallRoster, withFile } from '#tests/imports/make-roster.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

const set = smallRoster();
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

it('whatever stands in a file, there is an answer and never an exception', { timeout: 120_000 }, async () => {
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
    { numRuns: 40 },
  );
});
