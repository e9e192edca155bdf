import type { LearningStep } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { askRetake } from '#school/retakes/ask-retake.ts';
import { bookSlot } from '#school/retakes/book-slot.ts';
import { listPieces } from '#school/retakes/list-pieces.ts';
import { offerSlot } from '#school/retakes/offer-slot.ts';
import { sayStep } from '#school/retakes/say-step.ts';
import type { GoalKey } from '../courses/courses.ts';
import type { Days } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import type { WorldFacts } from '../world.ts';

/** What students of 9B asked to show again, and what they did to get ready; Salma has chosen a slot. */
const ASKED: readonly {
  student: PersonKey;
  goal: GoalKey;
  step: LearningStep;
  plan: string;
  did?: string;
  again?: true;
  booked?: true;
}[] = [
  {
    student: 'joaquin',
    goal: 'slope',
    step: 'corrected',
    plan: 'I mixed up rise and run.',
    did: 'I drew the triangle again and wrote what each side means.',
    again: true,
  },
  { student: 'salma', goal: 'slope', step: 'practice', plan: '', did: 'Ten cards with Naomi.', booked: true },
  { student: 'nabila', goal: 'slope', step: 'talk', plan: '', did: 'I talked with Mr. Osei.' },
  { student: 'dorje', goal: 'equations', step: 'practice', plan: 'Every step on its own line.' },
];

type Known = Pick<WorldFacts, 'people' | 'classes' | 'goals'> & { readonly days: Days };

/** The retakes desk of Ms. Valdez and Mr. Osei: two slots, one of them begun, and four requests. */
export async function plantRetakes(school: InSchool, { people, classes, goals, days }: Known): Promise<void> {
  const actor = async (person: PersonKey): Promise<Actor> => ({
    standing: await loadStanding(school, { personId: people[person].personId, today: days.today }),
    requestId: newId(),
    address: undefined,
    now: days.now,
  });
  const by = await actor('valdez');
  const classIds = [classes.algebra9A.classId, classes.algebra9B.classId];
  const [first, second] = [newId(), newId()];
  const afternoon = { startsAt: '15:00', endsAt: '15:45', place: 'Room 214', places: 6, classIds };
  const noon = { startsAt: '12:10', endsAt: '12:40', place: 'Library', places: 3, classIds };
  await offerSlot(school, { by, slotId: first, terms: { ...afternoon, day: days.ahead(2) } });
  await offerSlot(school, { by, slotId: second, terms: { ...noon, day: days.ahead(6) } });
  for (const { student, goal, step, plan, did, again, booked } of ASKED) {
    const by = await actor(student);
    const { goalId } = goals[goal];
    const requestId = newId();
    const pieces = await listPieces(school, { studentId: people[student].personId, goalId });
    const occasionId = again ? pieces[0]?.occasionId : undefined;
    const retake = { id: requestId, goalId, step, plan, occasionId, language: 'en' };
    await askRetake(school, { by, retake });
    const said = { requestId, what: step, words: did, language: 'en' };
    if (did) await sayStep(school, { by, writeId: newId(), said });
    if (booked) await bookSlot(school, { by, writeId: newId(), requestId, slotId: first, as: 'student' });
  }
}
