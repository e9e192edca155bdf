import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { askRetake } from './ask-retake.ts';
import { bookNext } from './book-next.ts';
import { bookSlot } from './book-slot.ts';
import { changeSlot } from './change-slot.ts';
import { confirmStep } from './confirm-step.ts';
import { declineRequest } from './decline-request.ts';
import { giveSlotBack } from './give-slot-back.ts';
import { listRequests } from './list-requests.ts';
import { offerSlot } from './offer-slot.ts';
import { openDesk } from './open-desk.ts';
import { openMyRetake } from './open-my-retake.ts';
import { openRequest } from './open-request.ts';
import { openSlot } from './open-slot.ts';
import type { SlotTerms } from './retake-slot.ts';
import { sayStep } from './say-step.ts';
import { takeBackRequest } from './take-back-request.ts';
import { undoRetake } from './undo-retake.ts';
import { withdrawSlot } from './withdraw-slot.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

const thursday = { day: '2026-11-26', startsAt: '15:00', endsAt: '15:45', place: 'Room 214', places: 2 };

type Student = keyof PlantedClass['students'];

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

describe('a student', () => {
  test('asks with a plan, does the learning step, chooses a slot, and gives it back', async () => {
    const slotId = await offer();
    const requestId = await ask('ana');
    expect(await mine('ana')).toMatchObject({
      request: { requestId, state: 'asked', plans: 'practice', plan: { text: 'Six more', language: 'en' } },
      free: [],
    });
    await sayDone('ana', requestId);
    expect(await mine('ana')).toMatchObject({
      request: { state: 'ready', step: { what: 'corrected', words: { text: 'I did all six' } } },
      free: [{ slotId, place: 'Room 214', places: 2, taken: 0 }],
    });
    await book('ana', requestId, slotId);
    expect(await mine('ana')).toMatchObject({ request: { state: 'booked', slot: { slotId } }, free: [] });
    await nine.inSchool((school) =>
      giveSlotBack(school, { by: studentOf('ana'), writeId: newId(), requestId, as: 'student' }),
    );
    expect(await mine('ana')).toMatchObject({ request: { state: 'ready' }, free: [{ slotId, taken: 0 }] });
  });

  test('asks once for a goal, and anew once that has ended', async () => {
    const requestId = await ask('ana');
    await expect(ask('ana')).rejects.toThrow(Conflict);
    await ask('ana', { goalId: nine.goals.equations });
    await nine.inSchool((school) =>
      takeBackRequest(school, { by: studentOf('ana'), writeId: newId(), requestId }),
    );
    expect(await stateOf('ana')).toBe('taken-back');
    await ask('ana');
    expect(await stateOf('ana')).toBe('asked');
  });

  test('the same asking, sent twice, is one request', async () => {
    const retake = { id: newId(), goalId: nine.goals.slope, step: 'talk', language: 'en' } as const;
    for (const _ of [1, 2])
      await nine.inSchool((school) => askRetake(school, { by: studentOf('bao'), retake }));
    expect(await nine.inSchool((school) => listRequests(school, { by: nine.ortega }))).toHaveLength(1);
  });

  test('chooses no slot before the learning step', async () => {
    const slotId = await offer();
    const requestId = await ask('ana');
    await expect(book('ana', requestId, slotId)).rejects.toThrow(Conflict);
  });

  test('moves from one slot to another, and its place is free again', async () => {
    const [first, second] = [await offer({ places: 1 }), await offer({ day: '2026-11-27', places: 1 })];
    const requestId = await ready('ana');
    await book('ana', requestId, first);
    await book('ana', requestId, second);
    expect(await mine('ana')).toMatchObject({
      request: { slot: { slotId: second } },
      free: [{ slotId: first }],
    });
    const bao = await ready('bao');
    await book('bao', bao, first);
    expect(await stateOf('bao')).toBe('booked');
  });

  test('can do nothing about another’s request, and nothing of a goal that is not theirs', async () => {
    const requestId = await ready('ana');
    const slotId = await offer();
    await expect(book('bao', requestId, slotId)).rejects.toThrow(NotFound);
    await expect(sayDone('bao', requestId)).rejects.toThrow(NotFound);
    await expect(ask('ana', { goalId: newId() })).rejects.toThrow(NotFound);
    await expect(ask('bao', { occasionId: newId() })).rejects.toThrow(Invalid);
  });

  test('takes every act back by undo', async () => {
    const requestId = await ask('ana');
    const said = await sayDone('ana', requestId);
    await undo(studentOf('ana'), said, 'student');
    expect(await stateOf('ana')).toBe('asked');
    await sayDone('ana', requestId);
    const slotId = await offer();
    const booked = await book('ana', requestId, slotId);
    await undo(studentOf('ana'), booked, 'student');
    expect(await stateOf('ana')).toBe('ready');
    const gone = newId();
    await book('ana', requestId, slotId);
    await nine.inSchool((school) =>
      takeBackRequest(school, { by: studentOf('ana'), writeId: gone, requestId }),
    );
    await undo(studentOf('ana'), gone, 'student');
    expect(await mine('ana')).toMatchObject({ request: { state: 'booked', slot: { slotId } } });
    await undo(studentOf('ana'), requestId, 'student');
    expect(await stateOf('ana')).toBe('taken-back');
  });

  test('does not take the learning step back while they stand in a slot', async () => {
    const requestId = await ask('ana');
    const said = await sayDone('ana', requestId);
    await book('ana', requestId, await offer());
    await expect(undo(studentOf('ana'), said, 'student')).rejects.toThrow(Conflict);
    expect(await stateOf('ana')).toBe('booked');
  });
});

describe('a slot holds no more than its places', () => {
  test('however many choose it at once', async () => {
    const slotId = await offer({ places: 2 });
    const wanting = ['ana', 'bao', 'chidi', 'dana'] as const;
    const requests = await Promise.all(wanting.map(ready));
    const outcomes = await Promise.allSettled(
      wanting.map((key, at) => book(key, requests[at] ?? '', slotId)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
    expect((await desk()).slots).toMatchObject([{ slotId, taken: 2, places: 2 }]);
  });

  test('when students choose while the teacher confirms all of them', async () => {
    const slotId = await offer({ places: 1 });
    const [ana, bao] = [await ready('ana'), await ready('bao')];
    await Promise.allSettled([
      nine.inSchool((school) =>
        bookNext(school, { by: nine.ortega, writeId: newId(), requestIds: [ana, bao] }),
      ),
      book('ana', ana, slotId),
      book('bao', bao, slotId),
    ]);
    expect((await desk()).slots).toMatchObject([{ slotId, taken: 1 }]);
  });

  test('when a place that was given back is wanted again by undo', async () => {
    const slotId = await offer({ places: 1 });
    const [ana, bao] = [await ready('ana'), await ready('bao')];
    await book('ana', ana, slotId);
    const gone = newId();
    await nine.inSchool((school) =>
      giveSlotBack(school, { by: studentOf('ana'), writeId: gone, requestId: ana, as: 'student' }),
    );
    await book('bao', bao, slotId);
    await expect(undo(studentOf('ana'), gone, 'student')).rejects.toThrow(Conflict);
    expect((await desk()).slots).toMatchObject([{ slotId, taken: 1 }]);
  });

  test('when a request that was declined is opened again: it waits for another place', async () => {
    const slotId = await offer({ places: 1 });
    const [ana, bao] = [await ready('ana'), await ready('bao')];
    await book('ana', ana, slotId);
    const writeId = newId();
    const declined = { requestId: ana, reason: 'practise-first', first: 'practice', language: 'en' } as const;
    await nine.inSchool((school) => declineRequest(school, { by: nine.ortega, writeId, declined }));
    await book('bao', bao, slotId);
    await undo(nine.ortega, writeId, 'teacher');
    expect(await stateOf('ana')).toBe('ready');
    expect((await desk()).slots).toMatchObject([{ slotId, taken: 1 }]);
  });

  test('nor has it fewer than are taken', async () => {
    const slotId = await offer({ places: 2 });
    for (const key of ['ana', 'bao'] as const) await book(key, await ready(key), slotId);
    const change = (terms: Partial<SlotTerms>) =>
      nine.inSchool((school) =>
        changeSlot(school, {
          by: nine.ortega,
          writeId: newId(),
          slotId,
          terms: { ...thursday, classIds: [nine.classId], ...terms },
        }),
      );
    await expect(change({ places: 1 })).rejects.toThrow(Invalid);
    await change({ places: 3, place: 'Library' });
    expect(await mine('ana')).toMatchObject({ request: { slot: { slotId, place: 'Library' } } });
  });
});

describe('the teacher', () => {
  test('confirms one or several into the next free slot, and undoes it', async () => {
    const first = await offer({ places: 1 });
    const second = await offer({ day: '2026-11-27', places: 1 });
    const [ana, bao, chidi] = [await ready('ana'), await ready('bao'), await ask('chidi')];
    const writeId = newId();
    const requestIds = [chidi, bao, ana];
    const done = await nine.inSchool((school) => bookNext(school, { by: nine.ortega, writeId, requestIds }));
    expect(done).toMatchObject({ waiting: 1, moves: [{ to: first }, { to: second }] });
    // Chidi asked last and had said nothing of a learning step: it counts as done, and he waits for a slot.
    expect([await stateOf('ana'), await stateOf('bao'), await stateOf('chidi')]).toEqual([
      'booked',
      'booked',
      'ready',
    ]);
    await undo(nine.ortega, writeId, 'teacher');
    expect([await stateOf('ana'), await stateOf('bao'), await stateOf('chidi')]).toEqual([
      'ready',
      'ready',
      'asked',
    ]);
  });

  test('and a co-teacher see the same desk; a colleague sees nothing of it', async () => {
    const slotId = await offer();
    const requestId = await ready('ana');
    await book('ana', requestId, slotId);
    const waits = await ask('bao');
    for (const by of [nine.ortega, nine.haddad]) {
      const { bundles, slots, weeks } = await desk(by);
      expect(bundles).toMatchObject([
        {
          goalId: nine.goals.slope,
          requests: [{ requestId: waits, display: 'Bao Tran', next: { slotId } }],
        },
      ]);
      expect(slots).toMatchObject([{ slotId, booked: [{ requestId, display: 'Ana Reyes' }] }]);
      expect(weeks).toEqual([{ week: '2026-11-23', places: 2, taken: 1 }]);
    }
    expect(await desk(nine.chen)).toMatchObject({ bundles: [], slots: [] });
    const open = (by: Actor) =>
      nine.inSchool(async (school) => [
        await openRequest(school, { by, requestId, language: 'en' }),
        await openSlot(school, { by, slotId, language: 'en' }),
      ]);
    expect(await open(nine.haddad)).toMatchObject([{ request: { requestId } }, { booked: [{ requestId }] }]);
    await expect(open(nine.chen)).rejects.toThrow(NotFound);
    await expect(open(nine.leader)).rejects.toThrow(NotFound);
  });

  test('of another class answers nothing and offers nothing here', async () => {
    const requestId = await ready('ana');
    const slotId = await offer();
    const { chen } = nine;
    const acts = [
      () => nine.inSchool((s) => bookNext(s, { by: chen, writeId: newId(), requestIds: [requestId] })),
      () => nine.inSchool((s) => confirmStep(s, { by: chen, writeId: newId(), requestId })),
      () => nine.inSchool((s) => giveSlotBack(s, { by: chen, writeId: newId(), requestId, as: 'teacher' })),
      () => nine.inSchool((s) => withdrawSlot(s, { by: chen, writeId: newId(), slotId })),
      () => offer({}, chen),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow(NotFound);
    expect(await stateOf('ana')).toBe('ready');
  });

  test('declines with a reason and what comes first; undo opens it again', async () => {
    const requestId = await ready('ana');
    const writeId = newId();
    const declined = {
      requestId,
      reason: 'feedback-first',
      first: 'corrected',
      words: 'Read what I wrote about step two.',
      language: 'en',
    } as const;
    await nine.inSchool((school) => declineRequest(school, { by: nine.ortega, writeId, declined }));
    expect(await mine('ana')).toMatchObject({
      request: {
        state: 'declined',
        ending: {
          reason: 'feedback-first',
          first: 'corrected',
          words: { text: 'Read what I wrote about step two.' },
        },
      },
    });
    await undo(nine.ortega, writeId, 'teacher');
    expect(await stateOf('ana')).toBe('ready');
  });

  test('withdraws a slot: who was booked waits, and comes back with it', async () => {
    const slotId = await offer();
    await book('ana', await ready('ana'), slotId);
    const writeId = newId();
    await nine.inSchool((school) => withdrawSlot(school, { by: nine.haddad, writeId, slotId }));
    expect(await mine('ana')).toMatchObject({ request: { state: 'ready', slotWithdrawn: true }, free: [] });
    await undo(nine.haddad, writeId, 'teacher');
    expect(await stateOf('ana')).toBe('booked');
  });

  test('undoes a change of a slot, and an offer', async () => {
    const slotId = await offer();
    const writeId = newId();
    const terms = { ...thursday, startsAt: '08:00', endsAt: '08:30', classIds: [nine.classId] };
    await nine.inSchool((school) => changeSlot(school, { by: nine.ortega, writeId, slotId, terms }));
    expect((await desk()).slots).toMatchObject([{ startsAt: '08:00' }]);
    await undo(nine.ortega, writeId, 'teacher');
    expect((await desk()).slots).toMatchObject([{ startsAt: '15:00' }]);
    await undo(nine.ortega, slotId, 'teacher');
    expect((await desk()).slots).toEqual([]);
  });

  test.each<[string, Partial<SlotTerms>, string]>([
    ['a day that is past', { day: '2026-11-23' }, 'day'],
    ['an hour that is past', { day: '2026-11-24', startsAt: '08:00', endsAt: '09:00' }, 'day'],
    ['no day', { day: 'Thursday' }, 'day'],
    ['an end before its start', { endsAt: '14:00' }, 'endsAt'],
    ['nowhere', { place: '  ' }, 'place'],
    ['for nobody', { places: 0 }, 'places'],
    ['for no class', { classIds: [] }, 'classes'],
  ])('offers no slot for %s', async (_, terms, field) => {
    await expect(offer(terms)).rejects.toMatchObject({ problems: [{ field }] });
  });
});

describe('what was shown', () => {
  const judge = (
    work: { taskId?: string; retake?: boolean; level?: number; goalId?: string; occasionId?: string },
    by = nine.ortega,
  ) => {
    const { level = 2, goalId = nine.goals.slope, ...rest } = work;
    const evidence = {
      id: newId(),
      classId: nine.classId,
      studentId: nine.students.ana,
      goalId,
      level,
      ...rest,
    };
    return nine.inSchool((school) => recordEvidence(school, { by, evidence }));
  };

  test('a retake of the piece that was named closes the request, and taking it back opens it again', async () => {
    const { occasionId } = await judge({ taskId: nine.tasks.slip });
    const requestId = await ask('ana', { occasionId });
    await sayDone('ana', requestId);
    const after = later(nine.ortega, 30);
    await judge({ taskId: nine.tasks.tank, level: 3 }, after);
    await judge({ taskId: nine.tasks.slip, level: 3 }, after);
    expect(await stateOf('ana')).toBe('ready');
    const { evidenceId } = await judge({ taskId: nine.tasks.slip, retake: true, level: 3 }, later(after, 1));
    expect(await stateOf('ana')).toBe('shown');
    await nine.inSchool((school) => withdrawEvidence(school, { by: after, evidenceId }));
    expect(await stateOf('ana')).toBe('ready');
  });

  test('where no piece was named, what is judged of the slot’s day closes it', async () => {
    const slotId = await offer();
    await book('ana', await ready('ana'), slotId);
    await judge({ level: 3 }, later(nine.ortega, 30));
    expect(await stateOf('ana')).toBe('booked');
    await judge({ level: 3, goalId: nine.goals.equations }, onDay(nine.ortega, '2026-11-26'));
    expect(await stateOf('ana')).toBe('booked');
    await judge({ level: 3 }, onDay(nine.ortega, '2026-11-26'));
    expect(await stateOf('ana')).toBe('shown');
  });

  test('a slot that has been asks what was shown, and the student may choose another', async () => {
    const slotId = await offer();
    await book('ana', await ready('ana'), slotId);
    const friday = onDay(studentOf('ana'), '2026-11-27');
    const again = await offer({ day: '2026-11-30' });
    expect(await mine('ana', friday)).toMatchObject({
      request: { state: 'slot-over' },
      free: [{ slotId: again }],
    });
  });
});

describe('the list for Today', () => {
  test('names what is open with its moments', async () => {
    const slotId = await offer();
    const asked = await ask('bao');
    const booked = await ready('ana');
    await book('ana', booked, slotId);
    const ended = await ask('chidi');
    await nine.inSchool((school) =>
      takeBackRequest(school, { by: studentOf('chidi'), writeId: newId(), requestId: ended }),
    );
    const list = await nine.inSchool((school) => listRequests(school, { by: nine.haddad }));
    const { classId } = nine;
    expect(list).toEqual([
      {
        requestId: asked,
        studentId: nine.students.bao,
        goalId: nine.goals.slope,
        classIds: [classId],
        state: 'asked',
        askedAt: nine.ana.now,
        stepDoneAt: undefined,
        slot: undefined,
      },
      {
        requestId: booked,
        studentId: nine.students.ana,
        goalId: nine.goals.slope,
        classIds: [classId],
        state: 'booked',
        askedAt: nine.ana.now,
        stepDoneAt: nine.ana.now,
        slot: { day: '2026-11-26', startsAt: '15:00' },
      },
    ]);
    expect(await nine.inSchool((school) => listRequests(school, { by: nine.chen }))).toEqual([]);
  });
});
