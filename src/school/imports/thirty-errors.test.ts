import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translator } from '#locales/translate.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { inFolder, previewPath } from '#tests/imports/import-set.ts';
import { thirtyErrorsZip } from '#tests/imports/make-thirty-errors.ts';
import { sayProblem } from './say-problem.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

it('more than thirty kinds of error in one zip are told apart, each in its own sentence', async () => {
  const preview = await inFolder({ 'roster.zip': thirtyErrorsZip() }, (folder) =>
    previewPath(test.database, join(folder, 'roster.zip')),
  );
  const errors = preview.problems.filter(({ severity }) => severity === 'error');
  expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual([
    'boolean-unknown',
    'column-missing',
    'csv-broken',
    'date-day-first',
    'date-impossible',
    'date-spreadsheet-number',
    'dates-reversed',
    'file-binary',
    'file-empty',
    'file-spreadsheet',
    'header-twice',
    'id-shortened',
    'id-twice-different',
    'letters-lost',
    'manifest-file-twice',
    'manifest-mode-unknown',
    'manifest-version-unknown',
    'org-circular',
    'reference-case',
    'reference-list',
    'reference-unknown',
    'reference-wrong-kind',
    'reference-zeros',
    'row-long',
    'spreadsheet-error',
    'status-unknown',
    'term-circular',
    'value-missing',
    'value-too-long',
    'word-needed',
    'year-unknown',
  ]);
  const sentences = errors.map(
    (problem) => sayProblem(translator('en'), { ...problem, value: '', to: '' }).message,
  );
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(30);
  expect(preview.canApply).toBe(false);
  expect(JSON.stringify(preview)).not.toContain('hunter2');
});
