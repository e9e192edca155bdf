import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, plantFamilies, week } from '#tests/families/plant-families.ts';
import { approveAll, runQueue } from '#tests/families/run-queue.ts';
import { approveParts } from './approve-parts.ts';
import { draftParts } from './draft-parts.ts';
import { editPart } from './edit-part.ts';
import { loadParts, type Part } from './load-parts.ts';
import { takeBackParts } from './take-back-parts.ts';
import { undoAct } from './undo-act.ts';
import { isApproved } from './write-decisions.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
beforeAll(async () => {
  test_ = await openDatabase();
});
afterAll(() => test_.close());
beforeEach(async () => {
  families = await plantFamilies(test_);
  await families.inSchool((school) =>
    draftParts(school, { by: families.ortega, classId: families.classId, week }),
  );
});

async function partOf(studentId: string): Promise<Part> {
  const [part] = await families.inSchool((school) =>
    loadParts(school, { courseId: families.courseId, week, studentIds: [studentId] }),
  );
  if (!part) throw new Error('The student has no part');
  return part;
}
const approve = (by: Actor, parts: readonly Part[], writeId = newId()) =>
  families.inSchool((school) => approveParts(school, { by, writeId, parts }));
const linesOf = (act: string) =>
  families.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select('act')
      .where('school_id', '=', school.id)
      .where('act', '=', act)
      .execute(),
  );

describe('two teachers of one class', () => {
  test('undoing “approve all” leaves what the other had approved before', async () => {
    const { ortega, haddad, students } = families;
    const [ana, dana] = [await partOf(students.ana), await partOf(students.dana)];
    await approve(haddad, [ana]);
    const writeId = newId();
    expect(await approve(ortega, [ana, dana], writeId)).toMatchObject({ approved: [dana.partId] });
    const undo = (undoes: string) =>
      families.inSchool((school) => undoAct(school, { by: ortega, writeId: newId(), undoes }));
    expect(await undo(writeId)).toEqual({ takenBack: [dana.partId], alreadyOut: [] });
    expect(isApproved(await partOf(students.ana))).toBe(true);
    expect(isApproved(await partOf(students.dana))).toBe(false);
    const again = newId();
    await approve(ortega, [ana], again);
    expect(await undo(again)).toEqual({ takenBack: [], alreadyOut: [] });
    expect(isApproved(await partOf(students.ana))).toBe(true);
  });

  test('of two edits that arrive together one stands and the other is told', async () => {
    const { partId, versionId } = await partOf(families.students.ana);
    const edit = (by: Actor, text: string) =>
      families.inSchool((school) =>
        editPart(school, {
          by,
          writeId: newId(),
          partId,
          versionId,
          slots: { canDo: [{ source: 'text', text, language: 'en', from: [] }] },
        }),
      );
    const ends = await Promise.allSettled([
      edit(families.ortega, 'Asks good questions.'),
      edit(families.haddad, 'Draws with care.'),
    ]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
    expect((await partOf(families.students.ana)).ordinal).toBe(2);
  });
});

test('a part that has gone out is not taken back, and nothing says it was', async () => {
  await approveAll(families);
  await runQueue(test_, { now: new Date('2026-11-24T22:15:00Z') });
  const { partId } = await partOf(families.students.ana);
  const back = await families.inSchool((school) =>
    takeBackParts(school, { by: families.ortega, writeId: newId(), partIds: [partId] }),
  );
  expect(back).toEqual({ takenBack: [], alreadyOut: [partId] });
  expect((await partOf(families.students.ana)).decision).toBe('approved');
  expect(await linesOf('message.take-back')).toEqual([]);
});
