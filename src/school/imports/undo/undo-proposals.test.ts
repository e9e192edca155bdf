import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { dumpTables } from '#tests/database/dump-tables.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { importFiles } from '#tests/imports/import-set.ts';
import { askUndo } from './ask-undo.ts';
import { undoImport } from './undo-import.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openWorld();
});
afterAll(() => test.close());

it('what an import proposed goes with it, and nobody it brought stays', async () => {
  const { world } = test;
  const by = await world.actor('nwosu');
  const student = await world.inSchool((school) =>
    school.db
      .selectFrom('people as p')
      .innerJoin('person_names as n', (join) =>
        join.onRef('n.school_id', '=', 'p.school_id').onRef('n.person_id', '=', 'p.id'),
      )
      .select(['n.sort_name as name', 'p.grade'])
      .where('p.school_id', '=', school.id)
      .where('n.purpose', '=', 'official')
      .where('n.sort_name', 'like', '%, %')
      .where('p.grade', 'is not', null)
      .orderBy('n.sort_name')
      .executeTakeFirstOrThrow(),
  );
  const ofImports = ['imports', 'import_changes', 'audit_lines', 'audit_subjects', 'writes'];
  const before = await dumpTables(test.ownerUrl, ofImports);
  const importId = newId();
  const list = `Student ID,LastFirst,Grade\n777001,"${student.name}",${student.grade}`;
  const at = { schoolId: world.school.id, chosen: null };
  const preview = await importFiles(test.database, { 'list.csv': list }, { now: by.now, at, by, importId });
  expect(preview.resemblances).toMatchObject([{ reasons: ['same-name', 'same-grade'] }]);
  const proposed = await world.inSchool((school) =>
    school.db.selectFrom('merge_proposals').select('import_id').where('school_id', '=', school.id).execute(),
  );
  expect(proposed).toEqual([{ import_id: importId }]);
  await world.inSchool(async (school) => {
    await askUndo(school, { by, writeId: newId(), importId });
    return undoImport(school, { by, importId, onProgress: () => {}, beforeLast: async () => {} });
  });
  expect(await dumpTables(test.ownerUrl, ofImports)).toEqual(before);
});
