import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { sayCheckIn } from '#school/checkins/say-check-in.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { checkSelf } from '#school/habits/check-self.ts';
import { ensureHabits } from '#school/habits/ensure-habits.ts';
import { listHabits } from '#school/habits/list-habits.ts';
import { noteHabit } from '#school/habits/note-habit.ts';
import { handIn } from '#school/hand-ins/hand-in.ts';
import { lookAtHandIn } from '#school/hand-ins/look-at-hand-in.ts';
import { takeBackHandIn } from '#school/hand-ins/take-back-hand-in.ts';
import { agreeWording } from '#school/proposals/agree-wording.ts';
import { inviteWordings } from '#school/proposals/invite-wordings.ts';
import { proposeWording } from '#school/proposals/propose-wording.ts';
import { askQuestion } from '#school/questions/ask-question.ts';
import { sayReadiness } from '#school/readiness/say-readiness.ts';
import { saySelfEvaluation } from '#school/self-evaluations/say-self-evaluation.ts';
import { takeBackSelfEvaluation } from '#school/self-evaluations/take-back-self-evaluation.ts';
import { moveWindow } from '#school/windows/move-window.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { plantAdults } from '#tests/evidence/plant-adults.ts';
import { later, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';

let database: TestDatabase;
let nine: PlantedClass;
let [ana, ortega] = [{} as Actor, {} as Actor];
let habitId: string;
/** A judge's later word is later */
let minutes = 0;

beforeAll(async () => {
  database = await openDatabase();
  nine = await plantClass(database);
  ({ ana, ortega } = nine);
  await plantAdults(nine);
  // Three pieces at the water tank, at the exit slip and in class: Mastery stands.
  for (const work of [{ taskId: nine.tasks.tank }, { taskId: nine.tasks.slip }, {}]) await judge(3, work);
  habitId = await nine.inSchool(async (school) => {
    await ensureHabits(school, ortega.now);
    const [first] = await listHabits(school, { courseIds: [nine.courseId] });
    return first?.habitId ?? '';
  });
});
afterAll(() => database.close());

function judge(level: number, work: { taskId?: string; retake?: boolean }) {
  const { classId, goals, students } = nine;
  const evidence = { id: newId(), classId, studentId: students.ana, goalId: goals.slope, level, ...work };
  return nine.inSchool((school) => recordEvidence(school, { by: later(ortega, minutes++), evidence }));
}

/** What every estimate says of a level: all that a page, a message or a count could read. */
function levels(school: InSchool) {
  return school.db
    .selectFrom('estimates')
    .select(['student_id', 'goal_id', 'span', 'status', 'word', 'override_level', 'override_shown'])
    .where('school_id', '=', school.id)
    .orderBy('student_id')
    .orderBy('goal_id')
    .execute();
}

interface Drawn {
  readonly level: number;
  readonly yes: boolean;
  readonly words: string;
}

type Act = (school: InSchool, drawn: Drawn) => Promise<unknown>;

/** What students and teachers do beside the evidence; each may be done in any order, any number of times. */
const ACTS: Readonly<Record<string, Act>> = {
  'sees themself somewhere': async (school, { level, yes, words }) => {
    const id = newId();
    const taskId = yes ? nine.tasks.tank : undefined;
    const about = { goalId: nine.goals.slope, taskId, madeTogether: yes };
    await saySelfEvaluation(school, {
      by: ana,
      evaluation: { id, ...about, level, reason: words, language: 'en' },
    });
    if (yes) await takeBackSelfEvaluation(school, { by: ana, selfEvaluationId: id });
  },
  'says ready, or not': (school, { level, words }) => {
    const word = (['ready', 'not-yet', 'need-help'] as const)[level % 3] ?? 'ready';
    const readiness = { id: newId(), taskId: nine.tasks.tank, word, note: words, language: 'en' };
    return sayReadiness(school, { by: ana, readiness });
  },
  'asks a question': (school, { words }) =>
    askQuestion(school, {
      by: ana,
      question: { id: newId(), about: { goalId: nine.goals.slope }, body: words, language: 'en' },
    }),
  'hands in work, which is looked at or taken back': async (school, { yes, words }) => {
    const writeId = newId();
    const content = { kind: 'text' as const, body: words, language: 'en' };
    const about = yes ? { taskId: nine.tasks.slip } : { goalId: nine.goals.slope };
    await handIn(school, { by: ana, work: { writeId, about, content, supports: ['word-bank'] } });
    const { classId } = nine;
    const look = { by: ortega, writeId: newId(), classId, artefactId: writeId, looked: true };
    if (yes) await takeBackHandIn(school, { by: ana, writeId: newId(), artefactId: writeId });
    else await lookAtHandIn(school, look);
  },
  'words the goal with the class': async (school, { yes, words }) => {
    const { classId, goals } = nine;
    const place = { classId, goalId: goals.slope, language: 'en' };
    await inviteWordings(school, { by: ortega, invitation: { id: newId(), ...place } });
    const proposal = { id: newId(), goalId: goals.slope, statement: `I can say ${words}`, language: 'en' };
    // Five stand at once, and no more.
    const proposed = await proposeWording(school, { by: ana, proposal }).catch(() => undefined);
    if (proposed && yes)
      await agreeWording(school, {
        by: ana,
        writeId: newId(),
        goalId: goals.slope,
        proposalId: proposed.proposalId,
        agrees: true,
      }).catch(() => undefined);
  },
  'checks a habit of their own': (school, { yes, words }) =>
    checkSelf(school, {
      by: ana,
      id: newId(),
      habitId,
      word: yes ? 'going-well' : 'trying',
      body: words,
      language: 'en',
    }),
  'is noted for a habit': (school, { level, words }) => {
    const kind = (['seen', 'coach', 'thanks'] as const)[level % 3] ?? 'seen';
    const { classId, students } = nine;
    const notes = { classId, habitId, studentIds: [students.ana], kind, body: words, language: 'en' };
    return noteHabit(school, { by: ortega, notes: { writeId: newId(), ...notes } });
  },
  'says how they are, and whether to talk': (school, { yes, words }) => {
    const feels = { word: yes ? 'worried' : 'good', body: words, language: 'en' } as const;
    const said = { id: newId(), readerId: ortega.standing.personId, ...feels, talk: yes, shares: yes };
    return sayCheckIn(school, { by: ana, timeZone: 'America/New_York', said });
  },
  'has a window moved': (school, { level }) => {
    const to = { kind: 'days', readyFrom: null, readyAbout: `2026-12-0${level}` } as const;
    const { classId, tasks } = nine;
    const move = { id: newId(), classId, taskId: tasks.tank, students: 'whole' as const, to, reason: '' };
    return moveWindow(school, { by: ortega, move });
  },
};

test('whatever is said, handed in, noted or moved beside the evidence, and however often a retake goes worse, every level stays', async () => {
  const before = await nine.inSchool(levels);
  expect(before).toMatchObject([{ status: 'shown', word: 3 }]);
  const done = new Map<string, number>();
  const step = fc.record({
    what: fc.constantFrom(...Object.keys(ACTS), 'shows it again, and worse'),
    level: fc.integer({ min: 1, max: 4 }),
    yes: fc.boolean(),
    words: fc.constantFrom('because', '4', 'I got it wrong', 'Mastery'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      for (const { what, ...drawn } of steps) {
        const act = ACTS[what];
        if (act) await nine.inSchool((school) => act(school, drawn));
        else await judge(Math.min(drawn.level, 3), { taskId: nine.tasks.tank, retake: true });
        done.set(what, (done.get(what) ?? 0) + 1);
      }
      expect(await nine.inSchool(levels)).toEqual(before);
    }),
    { numRuns: 25 },
  );
  // The property is not one of nothing: each was done.
  expect([...done.keys()].toSorted()).toEqual([...Object.keys(ACTS), 'shows it again, and worse'].toSorted());
});
