import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { giveToSeveral } from '#school/feedback/give-to-several.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { discardDraft } from './discard-draft.ts';
import { draftTasks } from './draft-tasks.ts';
import { findDraft } from './find-draft.ts';
import { keepDraft, type TypedDraft } from './keep-draft.ts';
import { type DraftedForm, keyOfForm, readFormKey } from './read-form-key.ts';

let database: TestDatabase;
let nine: PlantedClass;
let form: string;

const [laptop, phone] = [newId(), newId()];
const writeId = newId();

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
  const { classId, tasks, students } = nine;
  form = keyOfForm({ kind: 'evaluate', classId, taskId: tasks.slip, studentId: students.ana });
});
afterAll(() => database.close());

const keep = (typed: Partial<TypedDraft> & { words: string }, by: Actor = nine.ortega) => {
  const { words, ...more } = typed;
  const draft = { form, fields: [['glow', words]], device: laptop, seen: undefined, writeId, ...more };
  return nine.inSchool((school) => keepDraft(school, { by, draft: draft as TypedDraft }));
};
const found = (by: Actor = nine.ortega) => nine.inSchool((school) => findDraft(school, { by, form }));

test('what is typed is there again, and the newest is what is kept', async () => {
  expect(await found()).toBeUndefined();
  await keep({ words: 'You sa' });
  await keep({ words: 'You said why.' });
  expect((await found())?.fields).toEqual([['glow', 'You said why.']]);
  expect(await found(nine.haddad)).toBeUndefined();
  await nine.inSchool((school) => discardDraft(school, { by: nine.ortega, form }));
  expect(await found()).toBeUndefined();
});

test('another device that has not seen the newest is shown it, and keeps its own once it has', async () => {
  const first = await keep({ words: 'On the laptop' });
  const refused = await keep({ words: 'On the phone', device: phone });
  expect(refused).toMatchObject({ outcome: 'other', other: { fields: [['glow', 'On the laptop']] } });
  expect((await found())?.fields).toEqual([['glow', 'On the laptop']]);
  const seen = first.outcome === 'kept' ? first.revision : undefined;
  expect(await keep({ words: 'On the phone', device: phone, seen })).toMatchObject({ outcome: 'kept' });
  expect((await found())?.fields).toEqual([['glow', 'On the phone']]);
});

test('nothing is kept of a form that was sent meanwhile', async () => {
  const { classId, students } = nine;
  const sent = newId();
  await nine.inSchool((school) =>
    giveToSeveral(school, {
      by: nine.ortega,
      shared: {
        writeId: sent,
        classId,
        studentIds: [students.ana],
        kind: 'glow',
        phrase: 'glow.says-why',
        given: 'here',
      },
    }),
  );
  expect(await keep({ words: 'Too slow', writeId: sent })).toEqual({ outcome: 'sent' });
  expect(await found()).toBeUndefined();
});

test('a form of somebody one does not reach is not there', async () => {
  const stranger = withStanding(nine.ortega, { teaches: [] });
  await expect(keep({ words: 'Words' }, stranger)).rejects.toThrow(NotFound);
  for (const other of ['', 'evaluate/1/2/3', `grades/${newId()}`, `several/${newId()}`, `message/${newId()}`])
    await expect(keep({ words: 'Words', form: other })).rejects.toThrow(NotFound);
});

test('the worker throws it away thirty days after it was typed in last, and not before', async () => {
  await keep({ words: 'First' });
  const days = (count: number) => later(nine.ortega, count * 24 * 60);
  await keep({ words: 'Second' }, days(10));
  const [{ id: draftId } = { id: '' }] = await nine.inSchool((school) =>
    school.db.selectFrom('form_drafts').select('id').where('school_id', '=', school.id).execute(),
  );
  const payload = { schoolId: await nine.inSchool(async (school) => school.id), draftId };
  const run = (by: Actor) =>
    draftTasks({ database: database.database, now: () => by.now })['forget-draft']?.(payload);
  await run(days(31));
  expect((await found())?.fields).toEqual([['glow', 'Second']]);
  await run(days(40));
  expect(await found()).toBeUndefined();
});

test.each<DraftedForm>([
  { kind: 'evaluate', classId: newId(), taskId: newId(), studentId: newId() },
  { kind: 'evaluate', classId: newId(), taskId: undefined, studentId: newId() },
  { kind: 'several', classId: newId() },
  { kind: 'message', partId: newId() },
  { kind: 'unit-text', unitId: newId(), part: 'know' },
])('the key of $kind is read back', (about) => {
  expect(readFormKey(keyOfForm(about))).toEqual(about);
});
