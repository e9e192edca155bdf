import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/time/add-days.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict } from '#platform/failures/failures.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { askRetake } from './ask-retake.ts';
import { bookNext } from './book-next.ts';
import { declineRequest } from './decline-request.ts';
import { giveSlotBack } from './give-slot-back.ts';
import { offerSlot } from './offer-slot.ts';
import { sayStep } from './say-step.ts';
import { takeBackRequest } from './take-back-request.ts';
import { undoRetake } from './undo-retake.ts';
import { withdrawSlot } from './withdraw-slot.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** Every column of every estimate of the school, to the last bit. */
function estimatesOf({ inSchool }: PlantedClass) {
  return inSchool((school) =>
    school.db.selectFrom('estimates').selectAll().where('school_id', '=', school.id).orderBy('id').execute(),
  );
}

const ACTS = [
  'ask',
  'step',
  'offer',
  'book',
  'give-back',
  'decline',
  'take-back',
  'withdraw',
  'undo',
] as const;

/** Does one act about Ana's request, where it fits; answers whether it did. */
async function act(nine: PlantedClass, kind: (typeof ACTS)[number], known: Known): Promise<boolean> {
  const { ana, ortega, goals, classId } = nine;
  const writeId = newId();
  const { requestId, slotId } = known;
  const first = 'practice';
  try {
    await nine.inSchool(async (school) => {
      switch (kind) {
        case 'ask': {
          known.requestId = writeId;
          const retake = { id: writeId, goalId: goals.slope, step: first, language: 'en' } as const;
          return askRetake(school, { by: ana, retake });
        }
        case 'step':
          return sayStep(school, { by: ana, writeId, said: { requestId, what: first, language: 'en' } });
        case 'offer': {
          known.slotId = writeId;
          const terms = { day: '2026-11-26', startsAt: '15:00', endsAt: '15:45', place: '214', places: 1 };
          return offerSlot(school, { by: ortega, slotId: writeId, terms: { ...terms, classIds: [classId] } });
        }
        case 'book':
          return bookNext(school, { by: ortega, writeId, requestIds: [requestId] });
        case 'give-back':
          return giveSlotBack(school, { by: ana, writeId, requestId, as: 'student' });
        case 'decline': {
          const declined = { requestId, reason: 'practise-first', first, language: 'en' } as const;
          return declineRequest(school, { by: ortega, writeId, declined });
        }
        case 'take-back':
          return takeBackRequest(school, { by: ana, writeId, requestId });
        case 'withdraw':
          return withdrawSlot(school, { by: ortega, writeId, slotId });
        case 'undo':
          return undoRetake(school, { by: ortega, writeId, undoneId: known.lastOfTeacher, as: 'teacher' });
      }
    });
  } catch (failure) {
    if (failure instanceof Conflict || (failure as Error).name === 'NotFound') return false;
    throw failure;
  }
  if (['offer', 'book', 'decline', 'withdraw'].includes(kind)) known.lastOfTeacher = writeId;
  return true;
}

interface Known {
  requestId: string;
  slotId: string;
  lastOfTeacher: string;
}

test('nothing that is done about retakes changes any estimate by a bit', async () => {
  const nine = await plantClass(database);
  for (const [at, level] of [2, 1, 3, 2].entries())
    await nine.inSchool((school) =>
      recordEvidence(school, {
        by: onDay(nine.ortega, '2026-11-24'),
        evidence: {
          id: newId(),
          classId: nine.classId,
          studentId: nine.ana.standing.personId,
          goalId: nine.goals.slope,
          level,
          workedOn: addDays('2026-10-01', at),
        },
      }),
    );
  const before = await estimatesOf(nine);
  expect(before).toHaveLength(1);
  const known: Known = { requestId: newId(), slotId: newId(), lastOfTeacher: newId() };
  let done = 0;
  const sequence = fc.array(fc.constantFrom(...ACTS), { minLength: 4, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(sequence, async (kinds) => {
      for (const kind of ['ask', 'step', 'offer', ...kinds] as const)
        if (await act(nine, kind, known)) done += 1;
      expect(await estimatesOf(nine)).toEqual(before);
    }),
    { numRuns: 8 },
  );
  // The property is not one of nothing.
  expect(done).toBeGreaterThan(20);
});
