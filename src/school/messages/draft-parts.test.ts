import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, plantFamilies, week } from '#tests/families/plant-families.ts';
import { approveParts } from './approve-parts.ts';
import { draftParts } from './draft-parts.ts';
import { editPart } from './edit-part.ts';
import { loadParts, type Part } from './load-parts.ts';
import { skipPart } from './skip-part.ts';
import { takeBackParts } from './take-back-parts.ts';
import { undoEdit } from './undo-edit.ts';
import { isApproved } from './write-decisions.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
});
afterAll(() => test_.close());

const draft = () =>
  families.inSchool((school) => draftParts(school, { by: families.ortega, classId: families.classId, week }));
async function partOf(studentId: string): Promise<Part> {
  const [part] = await families.inSchool((school) =>
    loadParts(school, { courseId: families.courseId, week, studentIds: [studentId] }),
  );
  if (!part) throw new Error('The student has no part');
  return part;
}

describe('drafting a week', () => {
  test('every student gets a part, from the week’s evidence and feedback', async () => {
    expect(await draft()).toEqual({ drafted: 4, refreshed: 0 });
    const { content } = await partOf(families.students.ana);
    expect(content).toMatchObject({
      kind: 'draft',
      slots: {
        canDo: [
          { source: 'phrase', phrase: 'glow.labels-axes' },
          { source: 'goal', goalId: families.goals.slope, form: 'has-started' },
        ],
        workOn: [{ source: 'phrase', phrase: 'next-step.units-aloud' }],
        tryAtHome: [{ source: 'phrase', phrase: 'home.bus-rides' }],
      },
    });
  });

  test('where nothing was written down, nothing is made up', async () => {
    expect((await partOf(families.students.bao)).content).toEqual({
      kind: 'nothing-to-say',
      reason: 'nothing-this-week',
      leftOut: [],
    });
  });

  test('drafting again changes nothing', async () => {
    expect(await draft()).toEqual({ drafted: 0, refreshed: 0 });
  });

  test('new feedback gives an untouched draft a new version', async () => {
    await families.inSchool((school) =>
      giveFeedback(school, {
        by: families.ortega,
        feedback: {
          id: newId(),
          kind: 'glow',
          studentId: families.students.bao,
          classId: families.classId,
          phrase: 'glow.asks-question',
          given: 'here',
        },
      }),
    );
    expect(await draft()).toEqual({ drafted: 0, refreshed: 1 });
    expect(await partOf(families.students.bao)).toMatchObject({ ordinal: 2, content: { kind: 'draft' } });
  });

  test('a class that is not mine is not there', async () => {
    await expect(
      families.inSchool((school) =>
        draftParts(school, { by: families.chen, classId: families.classId, week }),
      ),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('a week long past is left as it was', async () => {
    const past = await families.inSchool((school) =>
      draftParts(school, { by: families.ortega, classId: families.classId, week: '2026-10-05' }),
    );
    expect(past).toEqual({ drafted: 0, refreshed: 0 });
  });
});

describe('deciding', () => {
  const approve = (parts: readonly { partId: string; versionId: string }[], writeId = newId()) =>
    families.inSchool((school) =>
      approveParts(school, {
        by: families.ortega,
        writeId,
        parts: parts.map(({ partId, versionId }) => ({ partId, versionId })),
      }),
    );

  test('approval is of the version that was read, and only once however often it is sent', async () => {
    const part = await partOf(families.students.ana);
    expect(isApproved(part)).toBe(false);
    const writeId = newId();
    const first = await approve([part], writeId);
    expect(first).toEqual({ approved: [part.partId], changed: [], wordless: [] });
    expect(await approve([part], writeId)).toEqual(first);
    expect(isApproved(await partOf(families.students.ana))).toBe(true);
    const decisions = await families.inSchool((school) =>
      school.db
        .selectFrom('message_part_decisions')
        .select('decision')
        .where('school_id', '=', school.id)
        .where('part_id', '=', part.partId)
        .execute(),
    );
    expect(decisions).toEqual([{ decision: 'approved' }]);
  });

  test('an approved part is not drafted anew', async () => {
    await families.inSchool((school) =>
      giveFeedback(school, {
        by: families.ortega,
        feedback: {
          id: newId(),
          kind: 'glow',
          studentId: families.students.ana,
          classId: families.classId,
          phrase: 'glow.checks-work',
          given: 'here',
        },
      }),
    );
    expect(await draft()).toEqual({ drafted: 0, refreshed: 0 });
  });

  test('taken back, it is no longer approved', async () => {
    const part = await partOf(families.students.ana);
    const back = await families.inSchool((school) =>
      takeBackParts(school, { by: families.ortega, writeId: newId(), partIds: [part.partId] }),
    );
    expect(back).toEqual({ takenBack: [part.partId], alreadyOut: [] });
    expect(isApproved(await partOf(families.students.ana))).toBe(false);
  });

  test('an edit is a new version to approve anew, and its words warn without forbidding', async () => {
    const part = await partOf(families.students.dana);
    await approve([part]);
    const edited = await families.inSchool((school) =>
      editPart(school, {
        by: families.ortega,
        writeId: newId(),
        partId: part.partId,
        versionId: part.versionId,
        slots: {
          workOn: [{ source: 'text', text: 'Dana got 85% and is late.', language: 'en', from: [] }],
        },
      }),
    );
    expect(edited.warnings).toEqual([
      { text: 'Dana got 85% and is late.', carriesALevel: true, words: ['late'] },
    ]);
    const after = await partOf(families.students.dana);
    expect(after).toMatchObject({
      versionId: edited.versionId,
      ordinal: 2,
      editedBy: families.ortega.standing.personId,
    });
    expect(isApproved(after)).toBe(false);
    // What was on the page before the edit cannot be approved unread.
    expect(await approve([part])).toEqual({ approved: [], changed: [part.partId], wordless: [] });
  });

  test('an edit is undone by a version like the one before', async () => {
    const part = await partOf(families.students.dana);
    await families.inSchool((school) =>
      undoEdit(school, {
        by: families.ortega,
        writeId: newId(),
        partId: part.partId,
        versionId: part.versionId,
      }),
    );
    // Whoever undoes it once more would undo what somebody else wrote since.
    await expect(
      families.inSchool((school) =>
        undoEdit(school, {
          by: families.haddad,
          writeId: newId(),
          partId: part.partId,
          versionId: part.versionId,
        }),
      ),
    ).rejects.toThrow(Conflict);
    expect(await partOf(families.students.dana)).toMatchObject({
      ordinal: 3,
      editedBy: null,
      content: { kind: 'draft', slots: { workOn: [{ source: 'goal', form: 'is-working-on' }] } },
    });
  });

  test('more than two sentences in a slot, or none at all, are not taken', async () => {
    const part = await partOf(families.students.dana);
    const edit = (slots: Parameters<typeof editPart>[1]['slots']) =>
      families.inSchool((school) =>
        editPart(school, {
          by: families.ortega,
          writeId: newId(),
          partId: part.partId,
          versionId: part.versionId,
          slots,
        }),
      );
    const text = { source: 'text' as const, text: 'Well done.', language: 'en', from: [] };
    await expect(edit({})).rejects.toMatchObject({ name: 'Invalid' });
    await expect(edit({ canDo: [text, text, text] })).rejects.toMatchObject({ name: 'Invalid' });
  });

  test('not this week is a decision of its own', async () => {
    const part = await partOf(families.students.dana);
    await families.inSchool((school) =>
      skipPart(school, { by: families.ortega, writeId: newId(), partId: part.partId }),
    );
    expect(await partOf(families.students.dana)).toMatchObject({ decision: 'not-this-week' });
  });

  test('another teacher’s part is not there', async () => {
    const part = await partOf(families.students.dana);
    await expect(
      families.inSchool((school) =>
        approveParts(school, { by: families.chen, writeId: newId(), parts: [part] }),
      ),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('each decision leaves a line in the audit trail', async () => {
    const lines = await families.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .distinct()
        .select(['act', 'relation'])
        .where('school_id', '=', school.id)
        .where('act', 'like', 'message.%')
        .orderBy('act')
        .execute(),
    );
    expect(lines).toEqual(
      ['approve', 'draft', 'edit', 'skip', 'take-back', 'undo-edit'].map((act) => ({
        act: `message.${act}`,
        relation: 'teaches',
      })),
    );
  });
});
