import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { askRetake } from '#school/retakes/ask-retake.ts';
import { bookSlot } from '#school/retakes/book-slot.ts';
import { offerSlot } from '#school/retakes/offer-slot.ts';
import { openDesk } from '#school/retakes/open-desk.ts';
import { openMyRetake } from '#school/retakes/open-my-retake.ts';
import type { SlotTerms } from '#school/retakes/retake-slot.ts';
import { sayStep } from '#school/retakes/say-step.ts';
import { undoRetake } from '#school/retakes/undo-retake.ts';
import { type PlantedClass, withStanding } from '#tests/evidence/plant-class.ts';

const thursday = { day: '2026-11-26', startsAt: '15:00', endsAt: '15:45', place: 'Room 214', places: 2 };

type Student = keyof PlantedClass['students'];

/** What students and teachers of a planted class do on the way to a retake, said shortly. */
export function actOnRetakes(nine: PlantedClass) {
  function studentOf(key: Student): Actor {
    return withStanding(nine.ana, { personId: nine.students[key] });
  }

  async function ask(key: Student, more: { goalId?: string; occasionId?: string } = {}): Promise<string> {
    const id = newId();
    await nine.inSchool((school) =>
      askRetake(school, {
        by: studentOf(key),
        retake: { id, goalId: nine.goals.slope, step: 'practice', plan: 'Six more', language: 'en', ...more },
      }),
    );
    return id;
  }

  async function sayDone(key: Student, requestId: string): Promise<string> {
    const writeId = newId();
    await nine.inSchool((school) =>
      sayStep(school, {
        by: studentOf(key),
        writeId,
        said: { requestId, what: 'corrected', words: 'I did all six', language: 'en' },
      }),
    );
    return writeId;
  }

  async function offer(terms: Partial<SlotTerms> = {}, by = nine.ortega): Promise<string> {
    const slotId = newId();
    await nine.inSchool((school) =>
      offerSlot(school, { by, slotId, terms: { ...thursday, classIds: [nine.classId], ...terms } }),
    );
    return slotId;
  }

  async function book(key: Student, requestId: string, slotId: string, writeId = newId()): Promise<string> {
    await nine.inSchool((school) =>
      bookSlot(school, { by: studentOf(key), writeId, requestId, slotId, as: 'student' }),
    );
    return writeId;
  }

  async function ready(key: Student): Promise<string> {
    const requestId = await ask(key);
    await sayDone(key, requestId);
    return requestId;
  }

  const mine = (key: Student, by = studentOf(key)) =>
    nine.inSchool((school) => openMyRetake(school, { by, goalId: nine.goals.slope }));

  const stateOf = async (key: Student) => (await mine(key))?.request?.state;

  const undo = (by: Actor, undoneId: string, as: 'student' | 'teacher') =>
    nine.inSchool((school) => undoRetake(school, { by, writeId: newId(), undoneId, as }));

  const desk = (by = nine.ortega) => nine.inSchool((school) => openDesk(school, { by, language: 'en' }));

  return { studentOf, ask, sayDone, offer, book, ready, mine, stateOf, undo, desk };
}
