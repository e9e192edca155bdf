import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { endGuardianship } from '#school/families/end-guardianship.ts';
import { confirmMerge } from '#school/merges/confirm-merge.ts';
import { undoMerge } from '#school/merges/undo-merge.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { countsOf, importFiles } from '#tests/imports/import-set.ts';
import { type RosterFiles, smallRoster, withFile, withRow } from '#tests/imports/make-roster.ts';
import { askUndo } from './undo/ask-undo.ts';
import { undoImport } from './undo/undo-import.ts';

let test: TestWorld;
let leader: Actor;
beforeEach(async () => {
  test = await openWorld();
  leader = await test.world.actor('nwosu');
});
afterEach(() => test.close());

/** Ana Silva is in the roster twice: as u1 and, with a class of her own, as u5. */
const twice = withRow(
  withRow(smallRoster(), 'users.csv', 'u5,,,true,s1,student,,,Ana,Silva,,,,,,,08,'),
  'enrollments.csv',
  'e5,,,k1,s1,u5,student,,2026-09-08,',
);
/** The same, once the school has put its own system right. */
const once = withFile(
  withFile(twice, 'users.csv', (text) => text.replace(/\nu5,.*/, '')),
  'enrollments.csv',
  (text) => text.replace(/\ne5,.*/, ''),
);
/** A file of changes that says only that u5 is gone. */
const goneSince: RosterFiles = {
  'manifest.csv': (twice['manifest.csv'] ?? '').replaceAll(/(file\.\w+),bulk/g, (_all, file: string) =>
    file === 'file.users' ? `${file},delta` : `${file},absent`,
  ),
  'users.csv': `${(twice['users.csv'] ?? '').split('\n')[0]}\nu5,tobedeleted,2026-11-01T00:00:00Z,true,s1,student,,,Ana,Silva,,,,,,,08,\n`,
};

async function bring(files: RosterFiles, importId = newId()) {
  const at = { schoolId: test.world.school.id, chosen: 's1' };
  const preview = await importFiles(test.database, files, { now: leader.now, at, by: leader, importId });
  const [added, changed, ended] = countsOf(preview).people ?? [];
  return { added, changed, ended };
}

const rowOf = (externalId: string) =>
  test.world.inSchool(async (school) => {
    const record = await school.db
      .selectFrom('source_records')
      .select('row_id')
      .where('school_id', '=', school.id)
      .where('kind', '=', 'person')
      .where('external_id', '=', externalId)
      .executeTakeFirstOrThrow();
    return record.row_id;
  });

const merge = async (): Promise<{ mergeId: string; keptId: string; aliasId: string }> => {
  const [keptId, aliasId] = [await rowOf('u1'), await rowOf('u5')];
  const merged = await test.world.inSchool((school) =>
    confirmMerge(school, {
      by: leader,
      merge: { writeId: newId(), keptId, aliasId, reason: 'One child', signIns: 'kept' },
    }),
  );
  if (merged.outcome !== 'merged') throw new Error(merged.problem);
  return { mergeId: merged.mergeId, keptId, aliasId };
};

const inClasses = (studentId: string) =>
  test.world.inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('enrollments')
      .select('class_id')
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .where('until_on', 'is', null)
      .execute();
    return rows.length;
  });

const endedOn = (personId: string) =>
  test.world.inSchool(async (school) => {
    const row = await school.db
      .selectFrom('people')
      .select('ended_on')
      .where('school_id', '=', school.id)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    return row.ended_on;
  });

it('the next import makes no second row of a child who was put together', async () => {
  await bring(twice);
  const { keptId, aliasId } = await merge();
  expect(await bring(twice)).toMatchObject({ added: 0, changed: 0, ended: 0 });
  expect(await rowOf('u5')).toBe(keptId);
  const named = withFile(twice, 'users.csv', (text) =>
    text.replace('u5,,,true,s1,student,,,Ana', 'u5,,,true,s1,student,,,Anna'),
  );
  expect(await bring(named)).toMatchObject({ added: 0, changed: 1 });
  expect(await rowOf('u5')).toBe(keptId);
  expect(await inClasses(aliasId)).toBe(0);
});

it.each([
  ['a whole file without it', once],
  ['a file of changes', goneSince],
])('one of two records that is gone ends nothing of the child: by %s', async (_name, files) => {
  await bring(twice);
  const { keptId } = await merge();
  expect(await bring(files)).toMatchObject({ ended: 1 });
  expect(await endedOn(keptId)).toBeNull();
  expect(await inClasses(keptId)).toBe(1);
});

it('made two again, each record stands for its own row', async () => {
  await bring(twice);
  const { mergeId, keptId, aliasId } = await merge();
  await test.world.inSchool((school) => undoMerge(school, { by: leader, writeId: newId(), mergeId }));
  expect([await rowOf('u1'), await rowOf('u5')]).toEqual([keptId, aliasId]);
  expect(await bring(twice)).toMatchObject({ added: 0, changed: 0, ended: 0 });
  await bring(once);
  expect(await endedOn(keptId)).toBeNull();
  expect(await endedOn(aliasId)).not.toBeNull();
});

it('an import that brought both is undone, and says what it had to leave', async () => {
  const importId = newId();
  await bring(twice, importId);
  await merge();
  const report = await test.world.inSchool(async (school) => {
    await askUndo(school, { by: leader, writeId: newId(), importId });
    return undoImport(school, {
      by: leader,
      importId,
      onProgress: () => {},
      beforeLast: async () => {},
    });
  });
  expect(report).toBeDefined();
});

it('a roster that names the other id brings back nobody whom an order ended', async () => {
  const user = (child: string) => `u6,,,true,s1,guardian,,,Rosa,Silva Luz,,,,,,${child},,`;
  await bring(withRow(smallRoster(), 'users.csv', user('')));
  const { world } = test;
  const [child, keptId, aliasId] = [await rowOf('u1'), await rowOf('u6'), await rowOf('u3')];
  const ties = () =>
    world.inSchool((school) =>
      school.db
        .selectFrom('guardianships')
        .select(['id', 'until_on as untilOn'])
        .where('school_id', '=', school.id)
        .where('student_id', '=', child)
        .execute(),
    );
  const [{ id = '' } = {}] = await ties();
  await world.inSchool((school) =>
    endGuardianship(school, {
      by: leader,
      writeId: newId(),
      guardianshipId: id,
      ending: { reason: 'court-order', words: '', onDay: null },
    }),
  );
  await world.inSchool((school) =>
    confirmMerge(school, {
      by: leader,
      merge: { writeId: newId(), keptId, aliasId, reason: 'The same woman', signIns: 'kept' },
    }),
  );
  await bring(withRow(smallRoster(), 'users.csv', user('u1')));
  expect((await ties()).filter(({ untilOn }) => untilOn === null)).toEqual([]);
});
