import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { dumpTables } from '#tests/database/dump-tables.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { smallRoster } from '#tests/imports/make-roster.ts';
import { makeZip } from '#tests/imports/make-zip.ts';
import { plantDraft } from '#tests/imports/plant-import.ts';
import { askApply } from '../drafts/ask-apply.ts';
import { chooseForDraft } from '../drafts/choose-for-draft.ts';
import { type Draft, findDraft } from '../drafts/find-draft.ts';
import { askUndo } from '../undo/ask-undo.ts';
import { importTasks } from './index.ts';

let test: TestWorld;
let by: Actor;
let faults: unknown[];
beforeEach(async () => {
  test = await openWorld();
  by = await test.world.actor('nwosu');
  faults = [];
});
afterEach(() => test.close());

const aside = ['imports', 'import_changes', 'import_drafts', 'import_problems', 'uploads', 'upload_chunks'];
const dump = () => dumpTables(test.ownerUrl, [...aside, 'audit_lines', 'audit_subjects', 'writes']);

/** Does one job as a worker would. */
function run(task: 'import-check' | 'import-apply' | 'import-undo' | 'import-forget', more: object) {
  const report = (error: unknown): void => void faults.push(error);
  const tasks = importTasks({ database: test.database, now: () => by.now, report });
  return tasks[task]?.({ schoolId: test.world.school.id, ...more });
}

const draftOf = (draftId: string): Promise<Draft> =>
  test.world.inSchool((school) => findDraft(school, { by, draftId }));
const upload = (name: string, content: Uint8Array): Promise<string> =>
  plantDraft((work) => test.world.inSchool(work), { by, name, content });

/** The small set, checked for the school it is of. */
async function checked(): Promise<string> {
  const draftId = await upload('roster.zip', makeZip(smallRoster()));
  await test.world.inSchool((school) => chooseForDraft(school, { by, draftId, choices: { school: 's1' } }));
  await run('import-check', { draftId, turn: 2 });
  return draftId;
}

async function asked(): Promise<string> {
  const draftId = await checked();
  await test.world.inSchool((school) =>
    askApply(school, { by, writeId: newId(), draftId, turn: 2, agreedEnds: null }),
  );
  return draftId;
}

/** Holds a table until the work waits for it, and then ends the work's connection, as a crash of the server does. */
async function breakOffAt(table: string, work: () => Promise<void> | undefined): Promise<void> {
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`begin; lock table ${table} in access exclusive mode`);
    const working = work();
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const pid = await vi.waitUntil(async () => (await owner.query(waiting)).rows[0]?.pid, {
      timeout: 10_000,
    });
    await owner.query('select pg_terminate_backend($1)', [pid]);
    await owner.query('rollback');
    await working;
  } finally {
    await owner.end();
  }
}

describe('work that breaks off', () => {
  it('a check whose worker died is done by the next one, and an older turn does nothing', async () => {
    const draftId = await upload('roster.zip', makeZip(smallRoster()));
    await breakOffAt('import_problems', () => run('import-check', { draftId, turn: 1 }));
    expect(await draftOf(draftId)).toMatchObject({ state: 'stopped', stoppedBecause: 'fault' });
    expect(faults).toHaveLength(1);
    await test.world.inSchool((school) => chooseForDraft(school, { by, draftId, choices: {} }));
    await run('import-check', { draftId, turn: 1 });
    expect(await draftOf(draftId)).toMatchObject({ state: 'waiting', turn: 2 });
    await run('import-check', { draftId, turn: 2 });
    expect(await draftOf(draftId)).toMatchObject({ state: 'checked', stoppedBecause: null });
  });

  it('an import that broke off in the middle has done nothing, and does all of it the next time', async () => {
    const before = await dump();
    const draftId = await asked();
    await breakOffAt('class_staff', () => run('import-apply', { draftId }));
    expect(await draftOf(draftId)).toMatchObject({ state: 'stopped', stoppedBecause: 'fault' });
    expect(await dump()).toEqual(before);
    await test.world.inSchool((school) => chooseForDraft(school, { by, draftId, choices: {} }));
    await run('import-check', { draftId, turn: 3 });
    await test.world.inSchool((school) =>
      askApply(school, { by, writeId: newId(), draftId, turn: 3, agreedEnds: null }),
    );
    await run('import-apply', { draftId });
    expect(await draftOf(draftId)).toMatchObject({ state: 'applied' });
    expect((await dump()).class_staff).toHaveLength((before.class_staff ?? []).length + 1);
  });

  it('two workers with one job apply it once', async () => {
    const before = await dump();
    const draftId = await asked();
    await Promise.all([run('import-apply', { draftId }), run('import-apply', { draftId })]);
    expect(faults).toEqual([]);
    expect((await dump()).class_staff).toHaveLength((before.class_staff ?? []).length + 1);
    expect((await dumpTables(test.ownerUrl)).imports).toHaveLength(1);
  });

  it('undoing that broke off has changed nothing, and may be asked for again', async () => {
    const before = await dump();
    const importId = await asked();
    await run('import-apply', { draftId: importId });
    const between = await dump();
    const undo = async (): Promise<void> => {
      await test.world.inSchool((school) => askUndo(school, { by, writeId: newId(), importId }));
    };
    const job = { importId, requestId: 'a request', address: null };
    await undo();
    await breakOffAt('people', () => run('import-undo', job));
    expect(faults).toHaveLength(1);
    expect(await dump()).toEqual(between);
    await undo();
    await Promise.all([run('import-undo', job), run('import-undo', job)]);
    expect(await dump()).toEqual(before);
  });
});

describe('an import that is not done', () => {
  it('because whoever asked for it leads the school no more', async () => {
    const before = await dump();
    const draftId = await asked();
    await test.world.inSchool((school) =>
      school.db
        .updateTable('person_roles')
        .set({ until_on: '2026-11-24' })
        .where('school_id', '=', school.id)
        .where('person_id', '=', by.standing.personId)
        .where('role', '=', 'leader')
        .execute(),
    );
    await run('import-apply', { draftId });
    expect(await draftOf(draftId)).toMatchObject({ state: 'stopped', stoppedBecause: 'not-leader' });
    expect((await dump()).people).toEqual(before.people);
    expect(faults).toEqual([]);
  });

  it('because its file was removed', async () => {
    const draftId = await asked();
    const { id } = await test.world.inSchool((school) =>
      school.db
        .selectFrom('uploads')
        .select('id')
        .where('school_id', '=', school.id)
        .where('draft_id', '=', draftId)
        .executeTakeFirstOrThrow(),
    );
    await run('import-forget', { what: 'upload', uploadId: id });
    await run('import-apply', { draftId });
    expect(await draftOf(draftId)).toMatchObject({ state: 'stopped', stoppedBecause: 'removed' });
  });
});
