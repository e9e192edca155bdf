import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { getChange } from './find-change.ts';
import { lookAtChange } from './look-at-change.ts';
import { dropChange, makeChange } from './make-change.ts';
import { proposeChange } from './propose-change.ts';
import { readLevels } from './read-levels.ts';
import { scalesOfChange } from './scales-of-change.ts';
import type { Wanted } from './wanted.ts';
import { wantedAgain, wantedBefore } from './wanted-before.ts';
import { workOutLevels } from './work-out-levels.ts';

let database: TestDatabase;
let nine: PlantedClass;
let leader: Actor;
let minutes = 0;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  nine = await plantClass(database);
  ({ leader } = nine);
  minutes = 0;
});

const usual: Wanted = { method: 'recency-mean', settings: {}, span: 'year', coursesMay: [], scale: null };
const three: Wanted['scale'] = {
  levels: ['Beginning', 'Building', 'Secure'].map((en) => ({ names: { en } })),
  cut: 3,
  mapping: [1, 2, 2, 3],
};

/** Each act some minutes after the one before. */
const next = (by: Actor) => {
  minutes += 1;
  return later(by, minutes);
};

async function propose(by: Actor, wanted: Partial<Wanted>, courseId: string | null = null): Promise<string> {
  const id = newId();
  const change = { id, courseId, wanted: { ...usual, ...wanted }, reason: 'Asked' };
  await nine.inSchool((school) => proposeChange(school, { by: next(by), change }));
  await lookAtChange(database.database, {
    schoolId: nine.schoolId,
    changeId: id,
    now: () => next(leader).now,
  });
  return id;
}

async function make(by: Actor, wanted: Partial<Wanted>, courseId: string | null = null): Promise<string> {
  const changeId = await propose(by, wanted, courseId);
  await confirm(by, changeId, courseId);
  return changeId;
}

async function confirm(by: Actor, changeId: string, courseId: string | null = null): Promise<void> {
  await nine.inSchool((school) => makeChange(school, { by: next(by), courseId, changeId }));
  const { schoolId } = nine;
  await workOutLevels(database.database, { schoolId, changeId, now: () => next(leader).now });
}

const read = (by: Actor, courseId: string | null) =>
  nine.inSchool((school) => readLevels(school, { by, courseId }));

test('a school that has not chosen says so, and one that has says by whom and why', async () => {
  expect(await read(leader, null)).toMatchObject({ inForce: null, differing: [], history: [] });
  const changeId = await make(leader, { method: 'highest', coursesMay: ['latest'] });
  const dropped = await propose(leader, { method: 'average' });
  await nine.inSchool((school) =>
    dropChange(school, { by: next(leader), courseId: null, changeId: dropped }),
  );
  expect(await read(leader, null)).toMatchObject({
    inForce: { id: changeId, method: 'highest' },
    coursesMay: ['latest'],
    making: undefined,
    history: [
      { id: dropped, state: 'dropped', proposedByName: 'Ms. Okafor', confirmedByName: null },
      { id: changeId, state: 'made', reason: 'Asked', confirmedByName: 'Ms. Okafor' },
    ],
  });
});

test('a course that differs is named as long as the school allows it', async () => {
  const { courseId } = nine;
  await make(leader, { method: 'highest', coursesMay: ['latest'] });
  const ofCourse = await make(nine.ortega, { method: 'latest' }, courseId);
  expect((await read(leader, null)).differing).toMatchObject([
    { courseId, title: 'Algebra 1', choice: { id: ofCourse, method: 'latest' } },
  ]);
  expect(await read(nine.ortega, courseId)).toMatchObject({
    inForce: { method: 'latest' },
    ofSchool: { method: 'highest' },
    coursesMay: ['latest'],
    history: [{ id: ofCourse }],
  });
  await make(leader, { method: 'highest' });
  expect((await read(leader, null)).differing).toEqual([]);
  expect(await read(nine.ortega, courseId)).toMatchObject({
    inForce: { method: 'highest' },
    ofCourse: { method: 'latest' },
    coursesMay: [],
  });
  await expect(read(nine.ortega, null)).rejects.toThrow(NotFound);
  await expect(read(nine.chen, courseId)).rejects.toThrow(NotFound);
  await expect(read(nine.ana, courseId)).rejects.toThrow(Forbidden);
});

test('what held before a change can be wished back, the scale with it', async () => {
  const before = (changeId: string, by = leader) =>
    nine.inSchool((school) => wantedBefore(school, { by, changeId }));
  const first = await make(leader, { method: 'decaying', settings: { newest: 60 }, coursesMay: ['latest'] });
  const second = await make(leader, { method: 'highest', span: 'continuing', scale: three });
  expect(await before(first)).toEqual(usual);
  expect(await before(second)).toEqual({
    method: 'decaying',
    settings: { newest: 60 },
    span: 'year',
    coursesMay: ['latest'],
    scale: {
      cut: 3,
      levels: [{ names: {} }, { names: {} }, { names: {} }, { names: {} }],
      mapping: [1, 3, 4],
    },
  });
  const again = (changeId: string) =>
    nine.inSchool((school) => wantedAgain(school, { by: leader, changeId }));
  expect(await again(second)).toEqual({ ...usual, method: 'highest', span: 'continuing' });
  await expect(before(first, nine.ortega)).rejects.toThrow(NotFound);
});

test('a change is said on the scale on which it was looked at, whatever came after', async () => {
  const first = await make(leader, { method: 'highest' });
  const second = await make(leader, { method: 'highest', scale: three });
  const third = await make(leader, { method: 'latest' });
  const scales = async (changeId: string) => {
    const { before, after } = await nine.inSchool(async (school) =>
      scalesOfChange(school, await getChange(school, changeId)),
    );
    return [before.levels.length, after.levels.length];
  };
  expect(await scales(first)).toEqual([4, 4]);
  expect(await scales(second)).toEqual([4, 3]);
  expect(await scales(third)).toEqual([3, 3]);
});

test('what was looked at before another change came into force is not made, but proposed anew', async () => {
  await make(leader, { method: 'average', coursesMay: ['latest'] });
  const ofCourse = await propose(nine.ortega, { method: 'latest' }, nine.courseId);
  const waiting = await propose(leader, { method: 'highest', coursesMay: ['latest'] });
  await confirm(leader, await propose(leader, { method: 'median', coursesMay: ['latest'] }));
  for (const [by, changeId, courseId] of [
    [nine.ortega, ofCourse, nine.courseId],
    [leader, waiting, null],
  ] as const) {
    expect(await nine.inSchool((school) => getChange(school, changeId))).toMatchObject({ isOutdated: true });
    await expect(nine.inSchool((school) => makeChange(school, { by, courseId, changeId }))).rejects.toThrow(
      Conflict,
    );
  }
});
