import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { actOnRetakes } from '#tests/retakes/act-on-retakes.ts';
import { askRetake } from './ask-retake.ts';
import { bookNext } from './book-next.ts';
import { changeSlot } from './change-slot.ts';
import { declineRequest } from './decline-request.ts';
import { giveSlotBack } from './give-slot-back.ts';
import { listRequests } from './list-requests.ts';
import type { SlotTerms } from './retake-slot.ts';
import { takeBackRequest } from './take-back-request.ts';

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

describe('a student', () => {
  test('asks with a plan, does the learning step, chooses a slot, and gives it back', async () => {
    const slotId = await retakes.offer();
    const requestId = await retakes.ask('ana');
    expect(await retakes.mine('ana')).toMatchObject({
      request: { requestId, state: 'asked', plans: 'practice', plan: { text: 'Six more', language: 'en' } },
      free: [],
    });
    await retakes.sayDone('ana', requestId);
    expect(await retakes.mine('ana')).toMatchObject({
      request: { state: 'ready', step: { what: 'corrected', words: { text: 'I did all six' } } },
      free: [{ slotId, place: 'Room 214', places: 2, taken: 0 }],
    });
    await retakes.book('ana', requestId, slotId);
    expect(await retakes.mine('ana')).toMatchObject({
      request: { state: 'booked', slot: { slotId } },
      free: [],
    });
    await nine.inSchool((school) =>
      giveSlotBack(school, { by: retakes.studentOf('ana'), writeId: newId(), requestId, as: 'student' }),
    );
    expect(await retakes.mine('ana')).toMatchObject({
      request: { state: 'ready' },
      free: [{ slotId, taken: 0 }],
    });
  });

  test('asks once for a goal, and anew once that has ended', async () => {
    const requestId = await retakes.ask('ana');
    await expect(retakes.ask('ana')).rejects.toThrow(Conflict);
    await retakes.ask('ana', { goalId: nine.goals.equations });
    await nine.inSchool((school) =>
      takeBackRequest(school, { by: retakes.studentOf('ana'), writeId: newId(), requestId }),
    );
    expect(await retakes.stateOf('ana')).toBe('taken-back');
    await retakes.ask('ana');
    expect(await retakes.stateOf('ana')).toBe('asked');
  });

  test('the same asking, sent twice, is one request', async () => {
    const retake = { id: newId(), goalId: nine.goals.slope, step: 'talk', language: 'en' } as const;
    for (const _ of [1, 2])
      await nine.inSchool((school) => askRetake(school, { by: retakes.studentOf('bao'), retake }));
    expect(await nine.inSchool((school) => listRequests(school, { by: nine.ortega }))).toHaveLength(1);
  });

  test('chooses no slot before the learning step', async () => {
    const slotId = await retakes.offer();
    const requestId = await retakes.ask('ana');
    await expect(retakes.book('ana', requestId, slotId)).rejects.toThrow(Conflict);
  });

  test('moves from one slot to another, and its place is free again', async () => {
    const [first, second] = [
      await retakes.offer({ places: 1 }),
      await retakes.offer({ day: '2026-11-27', places: 1 }),
    ];
    const requestId = await retakes.ready('ana');
    await retakes.book('ana', requestId, first);
    await retakes.book('ana', requestId, second);
    expect(await retakes.mine('ana')).toMatchObject({
      request: { slot: { slotId: second } },
      free: [{ slotId: first }],
    });
    const bao = await retakes.ready('bao');
    await retakes.book('bao', bao, first);
    expect(await retakes.stateOf('bao')).toBe('booked');
  });

  test('can do nothing about another’s request, and nothing of a goal that is not theirs', async () => {
    const requestId = await retakes.ready('ana');
    const slotId = await retakes.offer();
    await expect(retakes.book('bao', requestId, slotId)).rejects.toThrow(NotFound);
    await expect(retakes.sayDone('bao', requestId)).rejects.toThrow(NotFound);
    await expect(retakes.ask('ana', { goalId: newId() })).rejects.toThrow(NotFound);
    await expect(retakes.ask('bao', { occasionId: newId() })).rejects.toThrow(Invalid);
  });

  test('takes every act back by undo', async () => {
    const requestId = await retakes.ask('ana');
    const said = await retakes.sayDone('ana', requestId);
    await retakes.undo(retakes.studentOf('ana'), said, 'student');
    expect(await retakes.stateOf('ana')).toBe('asked');
    await retakes.sayDone('ana', requestId);
    const slotId = await retakes.offer();
    const booked = await retakes.book('ana', requestId, slotId);
    await retakes.undo(retakes.studentOf('ana'), booked, 'student');
    expect(await retakes.stateOf('ana')).toBe('ready');
    const gone = newId();
    await retakes.book('ana', requestId, slotId);
    await nine.inSchool((school) =>
      takeBackRequest(school, { by: retakes.studentOf('ana'), writeId: gone, requestId }),
    );
    await retakes.undo(retakes.studentOf('ana'), gone, 'student');
    expect(await retakes.mine('ana')).toMatchObject({ request: { state: 'booked', slot: { slotId } } });
    await retakes.undo(retakes.studentOf('ana'), requestId, 'student');
    expect(await retakes.stateOf('ana')).toBe('taken-back');
  });

  test('does not take the learning step back while they stand in a slot', async () => {
    const requestId = await retakes.ask('ana');
    const said = await retakes.sayDone('ana', requestId);
    await retakes.book('ana', requestId, await retakes.offer());
    await expect(retakes.undo(retakes.studentOf('ana'), said, 'student')).rejects.toThrow(Conflict);
    expect(await retakes.stateOf('ana')).toBe('booked');
  });
});

describe('a slot holds no more than its places', () => {
  test('however many choose it at once', async () => {
    const slotId = await retakes.offer({ places: 2 });
    const wanting = ['ana', 'bao', 'chidi', 'dana'] as const;
    const requests = await Promise.all(wanting.map(retakes.ready));
    const outcomes = await Promise.allSettled(
      wanting.map((key, at) => retakes.book(key, requests[at] ?? '', slotId)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
    expect((await retakes.desk()).slots).toMatchObject([{ slotId, taken: 2, places: 2 }]);
  });

  test('when students choose while the teacher confirms all of them', async () => {
    const slotId = await retakes.offer({ places: 1 });
    const [ana, bao] = [await retakes.ready('ana'), await retakes.ready('bao')];
    await Promise.allSettled([
      nine.inSchool((school) =>
        bookNext(school, { by: nine.ortega, writeId: newId(), requestIds: [ana, bao] }),
      ),
      retakes.book('ana', ana, slotId),
      retakes.book('bao', bao, slotId),
    ]);
    expect((await retakes.desk()).slots).toMatchObject([{ slotId, taken: 1 }]);
  });

  test('when a place that was given back is wanted again by undo', async () => {
    const slotId = await retakes.offer({ places: 1 });
    const [ana, bao] = [await retakes.ready('ana'), await retakes.ready('bao')];
    await retakes.book('ana', ana, slotId);
    const gone = newId();
    await nine.inSchool((school) =>
      giveSlotBack(school, { by: retakes.studentOf('ana'), writeId: gone, requestId: ana, as: 'student' }),
    );
    await retakes.book('bao', bao, slotId);
    await expect(retakes.undo(retakes.studentOf('ana'), gone, 'student')).rejects.toThrow(Conflict);
    expect((await retakes.desk()).slots).toMatchObject([{ slotId, taken: 1 }]);
  });

  test('when a request that was declined is opened again: it waits for another place', async () => {
    const slotId = await retakes.offer({ places: 1 });
    const [ana, bao] = [await retakes.ready('ana'), await retakes.ready('bao')];
    await retakes.book('ana', ana, slotId);
    const writeId = newId();
    const declined = { requestId: ana, reason: 'practise-first', first: 'practice', language: 'en' } as const;
    await nine.inSchool((school) => declineRequest(school, { by: nine.ortega, writeId, declined }));
    await retakes.book('bao', bao, slotId);
    await retakes.undo(nine.ortega, writeId, 'teacher');
    expect(await retakes.stateOf('ana')).toBe('ready');
    expect((await retakes.desk()).slots).toMatchObject([{ slotId, taken: 1 }]);
  });

  test('nor has it fewer than are taken', async () => {
    const slotId = await retakes.offer({ places: 2 });
    for (const key of ['ana', 'bao'] as const) await retakes.book(key, await retakes.ready(key), slotId);
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
    expect(await retakes.mine('ana')).toMatchObject({ request: { slot: { slotId, place: 'Library' } } });
  });
});
