import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { actOnRetakes } from '#tests/retakes/act-on-retakes.ts';
import { bookNext } from './book-next.ts';
import { changeSlot } from './change-slot.ts';
import { confirmStep } from './confirm-step.ts';
import { declineRequest } from './decline-request.ts';
import { giveSlotBack } from './give-slot-back.ts';
import { listRequests } from './list-requests.ts';
import { openRequest } from './open-request.ts';
import { openSlot } from './open-slot.ts';
import type { SlotTerms } from './retake-slot.ts';
import { takeBackRequest } from './take-back-request.ts';
import { withdrawSlot } from './withdraw-slot.ts';

let database: TestDatabase;
let nine: PlantedClass;
let retakes: ReturnType<typeof actOnRetakes>;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
  retakes = actOnRetakes(nine);
});
afterAll(() => database.close());

const thursday = { day: '2026-11-26', startsAt: '15:00', endsAt: '15:45', place: 'Room 214', places: 2 };

describe('the teacher', () => {
  test('confirms one or several into the next free slot, and undoes it', async () => {
    const first = await retakes.offer({ places: 1 });
    const second = await retakes.offer({ day: '2026-11-27', places: 1 });
    const [ana, bao, chidi] = [
      await retakes.ready('ana'),
      await retakes.ready('bao'),
      await retakes.ask('chidi'),
    ];
    const writeId = newId();
    const requestIds = [chidi, bao, ana];
    const done = await nine.inSchool((school) => bookNext(school, { by: nine.ortega, writeId, requestIds }));
    expect(done).toMatchObject({ waiting: 1, moves: [{ to: first }, { to: second }] });
    // Chidi asked last and had said nothing of a learning step: it counts as done, and he waits for a slot.
    expect([
      await retakes.stateOf('ana'),
      await retakes.stateOf('bao'),
      await retakes.stateOf('chidi'),
    ]).toEqual(['booked', 'booked', 'ready']);
    await retakes.undo(nine.ortega, writeId, 'teacher');
    expect([
      await retakes.stateOf('ana'),
      await retakes.stateOf('bao'),
      await retakes.stateOf('chidi'),
    ]).toEqual(['ready', 'ready', 'asked']);
  });

  test('and a co-teacher see the same desk; a colleague sees nothing of it', async () => {
    const slotId = await retakes.offer();
    const requestId = await retakes.ready('ana');
    await retakes.book('ana', requestId, slotId);
    const waits = await retakes.ask('bao');
    for (const by of [nine.ortega, nine.haddad]) {
      const { bundles, slots, weeks } = await retakes.desk(by);
      expect(bundles).toMatchObject([
        {
          goalId: nine.goals.slope,
          requests: [{ requestId: waits, display: 'Bao Tran', next: { slotId } }],
        },
      ]);
      expect(slots).toMatchObject([{ slotId, booked: [{ requestId, display: 'Ana Reyes' }] }]);
      expect(weeks).toEqual([{ week: '2026-11-23', places: 2, taken: 1 }]);
    }
    expect(await retakes.desk(nine.chen)).toMatchObject({ bundles: [], slots: [] });
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
    const requestId = await retakes.ready('ana');
    const slotId = await retakes.offer();
    const { chen } = nine;
    const acts = [
      () => nine.inSchool((s) => bookNext(s, { by: chen, writeId: newId(), requestIds: [requestId] })),
      () => nine.inSchool((s) => confirmStep(s, { by: chen, writeId: newId(), requestId })),
      () => nine.inSchool((s) => giveSlotBack(s, { by: chen, writeId: newId(), requestId, as: 'teacher' })),
      () => nine.inSchool((s) => withdrawSlot(s, { by: chen, writeId: newId(), slotId })),
      () => retakes.offer({}, chen),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow(NotFound);
    expect(await retakes.stateOf('ana')).toBe('ready');
  });

  test('declines with a reason and what comes first; undo opens it again', async () => {
    const requestId = await retakes.ready('ana');
    const writeId = newId();
    const declined = {
      requestId,
      reason: 'feedback-first',
      first: 'corrected',
      words: 'Read what I wrote about step two.',
      language: 'en',
    } as const;
    await nine.inSchool((school) => declineRequest(school, { by: nine.ortega, writeId, declined }));
    expect(await retakes.mine('ana')).toMatchObject({
      request: {
        state: 'declined',
        ending: {
          reason: 'feedback-first',
          first: 'corrected',
          words: { text: 'Read what I wrote about step two.' },
        },
      },
    });
    await retakes.undo(nine.ortega, writeId, 'teacher');
    expect(await retakes.stateOf('ana')).toBe('ready');
  });

  test('withdraws a slot: who was booked waits, and comes back with it', async () => {
    const slotId = await retakes.offer();
    await retakes.book('ana', await retakes.ready('ana'), slotId);
    const writeId = newId();
    await nine.inSchool((school) => withdrawSlot(school, { by: nine.haddad, writeId, slotId }));
    expect(await retakes.mine('ana')).toMatchObject({
      request: { state: 'ready', slotWithdrawn: true },
      free: [],
    });
    await retakes.undo(nine.haddad, writeId, 'teacher');
    expect(await retakes.stateOf('ana')).toBe('booked');
  });

  test('undoes a change of a slot, and an offer', async () => {
    const slotId = await retakes.offer();
    const writeId = newId();
    const terms = { ...thursday, startsAt: '08:00', endsAt: '08:30', classIds: [nine.classId] };
    await nine.inSchool((school) => changeSlot(school, { by: nine.ortega, writeId, slotId, terms }));
    expect((await retakes.desk()).slots).toMatchObject([{ startsAt: '08:00' }]);
    await retakes.undo(nine.ortega, writeId, 'teacher');
    expect((await retakes.desk()).slots).toMatchObject([{ startsAt: '15:00' }]);
    await retakes.undo(nine.ortega, slotId, 'teacher');
    expect((await retakes.desk()).slots).toEqual([]);
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
    await expect(retakes.offer(terms)).rejects.toMatchObject({ problems: [{ field }] });
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
    const requestId = await retakes.ask('ana', { occasionId });
    await retakes.sayDone('ana', requestId);
    const after = later(nine.ortega, 30);
    await judge({ taskId: nine.tasks.tank, level: 3 }, after);
    await judge({ taskId: nine.tasks.slip, level: 3 }, after);
    expect(await retakes.stateOf('ana')).toBe('ready');
    const { evidenceId } = await judge({ taskId: nine.tasks.slip, retake: true, level: 3 }, later(after, 1));
    expect(await retakes.stateOf('ana')).toBe('shown');
    await nine.inSchool((school) => withdrawEvidence(school, { by: after, evidenceId }));
    expect(await retakes.stateOf('ana')).toBe('ready');
  });

  test('where no piece was named, what is judged of the slot’s day closes it', async () => {
    const slotId = await retakes.offer();
    await retakes.book('ana', await retakes.ready('ana'), slotId);
    await judge({ level: 3 }, later(nine.ortega, 30));
    expect(await retakes.stateOf('ana')).toBe('booked');
    await judge({ level: 3, goalId: nine.goals.equations }, onDay(nine.ortega, '2026-11-26'));
    expect(await retakes.stateOf('ana')).toBe('booked');
    await judge({ level: 3 }, onDay(nine.ortega, '2026-11-26'));
    expect(await retakes.stateOf('ana')).toBe('shown');
  });

  test('a slot that has been asks what was shown, and the student may choose another', async () => {
    const slotId = await retakes.offer();
    await retakes.book('ana', await retakes.ready('ana'), slotId);
    const friday = onDay(retakes.studentOf('ana'), '2026-11-27');
    const again = await retakes.offer({ day: '2026-11-30' });
    expect(await retakes.mine('ana', friday)).toMatchObject({
      request: { state: 'slot-over' },
      free: [{ slotId: again }],
    });
  });
});

describe('the list for Today', () => {
  test('names what is open with its moments', async () => {
    const slotId = await retakes.offer();
    const asked = await retakes.ask('bao');
    const booked = await retakes.ready('ana');
    await retakes.book('ana', booked, slotId);
    const ended = await retakes.ask('chidi');
    await nine.inSchool((school) =>
      takeBackRequest(school, { by: retakes.studentOf('chidi'), writeId: newId(), requestId: ended }),
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
