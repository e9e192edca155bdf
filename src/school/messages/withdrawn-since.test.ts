import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { withdrawFeedback } from '#school/feedback/withdraw-feedback.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, plantFamilies, week } from '#tests/families/plant-families.ts';
import { approveAll, mailsOf, runQueue } from '#tests/families/run-queue.ts';
import { approveParts } from './approve-parts.ts';
import { deliver } from './deliver.ts';
import { draftParts } from './draft-parts.ts';
import { editPart } from './edit-part.ts';
import { listParts } from './list-parts.ts';
import { loadParts, type Part } from './load-parts.ts';
import { makeDigest } from './make-digest.ts';
import { isApproved } from './write-decisions.ts';

const now = new Date('2026-11-24T22:15:00Z');
const today = '2026-11-24';

let test_: TestDatabase;
let families: PlantedFamilies;
beforeAll(async () => {
  test_ = await openDatabase();
});
afterAll(() => test_.close());
beforeEach(async () => {
  families = await plantFamilies(test_);
});

async function partOf(studentId: string): Promise<Part> {
  const [part] = await families.inSchool((school) =>
    loadParts(school, { courseId: families.courseId, week, studentIds: [studentId] }),
  );
  if (!part) throw new Error('The student has no part');
  return part;
}
const stateOf = async (studentId: string) => {
  const { parts } = await families.inSchool((school) =>
    listParts(school, { by: families.ortega, classId: families.classId, week, language: 'en' }),
  );
  return parts.find(({ student }) => student.studentId === studentId)?.state;
};
const draft = () =>
  families.inSchool((school) => draftParts(school, { by: families.ortega, classId: families.classId, week }));
const digestFor = (adultId: string) =>
  families.inSchool((school) => makeDigest(school, { adultId, today, channel: 'outbox' }));

/** Ms. Ortega takes back what she said of a student in words from the phrase bank, or wrote. */
async function takeBackFeedback(studentId: string): Promise<void> {
  await families.inSchool(async (school) => {
    const said = await school.db
      .selectFrom('feedback')
      .select('id')
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .execute();
    for (const { id } of said) await withdrawFeedback(school, { by: families.ortega, feedbackId: id });
  });
}
async function takeBackEvidence(studentId: string): Promise<void> {
  await families.inSchool(async (school) => {
    const { id } = await school.db
      .selectFrom('evidence')
      .select('id')
      .where('school_id', '=', school.id)
      .where('student_id', '=', studentId)
      .executeTakeFirstOrThrow();
    await withdrawEvidence(school, { by: families.ortega, evidenceId: id });
  });
}

test('approved words whose feedback was withdrawn do not go out', async () => {
  await approveAll(families);
  await takeBackFeedback(families.students.chidi);
  expect(isApproved(await partOf(families.students.chidi))).toBe(false);
  expect(await stateOf(families.students.chidi)).toBe('to-read');
  expect(await digestFor(families.adults.amal)).toBeUndefined();
});

test('nor those whose evidence was withdrawn; the others of the digest do', async () => {
  await approveAll(families);
  await takeBackEvidence(families.students.dana);
  await runQueue(test_, { now });
  const rosa = (await mailsOf(families)).find(({ adult }) => adult === 'rosa');
  expect(rosa?.text).toContain('Ana');
  expect(rosa?.text).not.toContain('Dana');
});

test('it is drafted anew without what was withdrawn, and read and approved again', async () => {
  await approveAll(families);
  await takeBackFeedback(families.students.ana);
  expect(await draft()).toEqual({ drafted: 0, refreshed: 1 });
  const part = await partOf(families.students.ana);
  expect(part).toMatchObject({ ordinal: 2, withdrawn: [] });
  expect(part.content).toMatchObject({ kind: 'draft', slots: { canDo: [{ source: 'goal' }] } });
  expect(await stateOf(families.students.ana)).toBe('to-read');
  await families.inSchool((school) =>
    approveParts(school, { by: families.ortega, writeId: newId(), parts: [part] }),
  );
  expect(await stateOf(families.students.ana)).toBe('approved');
  expect(await digestFor(families.adults.luis)).toBeTypeOf('string');
});

test('what was withdrawn after the page was opened is not approved unread', async () => {
  await draft();
  const part = await partOf(families.students.ana);
  await takeBackEvidence(families.students.ana);
  const approval = await families.inSchool((school) =>
    approveParts(school, { by: families.ortega, writeId: newId(), parts: [part] }),
  );
  expect(approval).toEqual({ approved: [], changed: [part.partId], wordless: [] });
});

test('of an edited part the teacher’s other sentences stay', async () => {
  await draft();
  const { partId, versionId, content } = await partOf(families.students.ana);
  const [glow] = content.kind === 'draft' ? (content.slots.canDo ?? []) : [];
  if (!glow) throw new Error('Ana has a strength');
  const own = { source: 'text' as const, text: 'Asks good questions.', language: 'en', from: [] };
  await families.inSchool((school) =>
    editPart(school, {
      by: families.ortega,
      writeId: newId(),
      partId,
      versionId,
      slots: { canDo: [glow, own] },
    }),
  );
  await takeBackFeedback(families.students.ana);
  await draft();
  expect(await partOf(families.students.ana)).toMatchObject({
    ordinal: 3,
    editedBy: families.ortega.standing.personId,
    content: { kind: 'draft', slots: { canDo: [own] } },
  });
  expect(await draft()).toEqual({ drafted: 0, refreshed: 0 });
});

test('a digest that waits for its hour leaves out what was withdrawn meanwhile', async () => {
  await approveAll(families);
  const rosa = await digestFor(families.adults.rosa);
  const amal = await digestFor(families.adults.amal);
  await takeBackEvidence(families.students.dana);
  await takeBackFeedback(families.students.chidi);
  const sending = {
    database: test_.database,
    mailer: undefined,
    publicUrl: 'http://localhost:3000',
    sendAtOnce: true,
    now: () => now,
  };
  const hand = (deliveryId = '') => deliver(sending, { schoolId: families.schoolId, deliveryId });
  expect(await hand(rosa)).toBe('sent');
  expect(await hand(amal)).toBe('refused');
  const mails = await mailsOf(families);
  expect(mails.map(({ adult }) => adult)).toEqual(['rosa']);
  expect(mails[0]?.text).not.toContain('Dana');
});
