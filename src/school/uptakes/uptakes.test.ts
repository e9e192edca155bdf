import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import type { NewFeedback } from '#school/feedback/new-feedback.ts';
import { openFeedback } from '#school/feedback/open-feedback.ts';
import { withdrawFeedback } from '#school/feedback/withdraw-feedback.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { checkGiven } from './check-given.ts';
import { listUptakes } from './list-uptakes.ts';
import type { NewUptake } from './new-uptake.ts';
import { openClassFeedback } from './open-class-feedback.ts';
import { sayUptake } from './say-uptake.ts';
import { takeBackCheck } from './take-back-check.ts';
import { takeBackUptake } from './take-back-uptake.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

async function give(feedback: Partial<NewFeedback> = {}, by: Actor = nine.ortega): Promise<string> {
  const id = newId();
  const words: NewFeedback = {
    id,
    kind: 'grow',
    studentId: nine.students.ana,
    classId: nine.classId,
    goalId: nine.goals.slope,
    body: 'Say the unit.',
    given: 'here',
    ...feedback,
  };
  await nine.inSchool((school) => giveFeedback(school, { by, feedback: words }));
  return id;
}

async function say(feedbackId: string, uptake: Partial<NewUptake> = {}, by: Actor = nine.ana) {
  const said: NewUptake = { id: newId(), feedbackId, kind: 'plan', phrase: 'again', ...uptake };
  return (await nine.inSchool((school) => sayUptake(school, { by, uptake: said }))).uptakeId;
}

async function check(feedbackId: string, body?: string, by: Actor = nine.ortega) {
  const looked = { id: newId(), feedbackId, classId: nine.classId, body, language: 'en' };
  return (await nine.inSchool((school) => checkGiven(school, { by, check: looked }))).checkId;
}

const open = (by: Actor = nine.ortega) =>
  nine.inSchool((school) =>
    openClassFeedback(school, { by, classId: nine.classId, language: 'en', timeZone: 'America/New_York' }),
  );
const states = async () => (await open()).pieces.map(({ standing }) => standing.state);

test('goes from given to opened, plan, revised and checked, and back with each undo', async () => {
  const id = await give();
  expect(await states()).toEqual(['given']);
  await nine.inSchool((school) => openFeedback(school, { by: later(nine.ana, 5), feedbackIds: [id] }));
  expect(await states()).toEqual(['opened']);
  await say(id, {}, later(nine.ana, 10));
  expect(await states()).toEqual(['plan']);
  const tried = await say(
    id,
    { kind: 'tried', phrase: undefined, outcome: 'helped', body: ' Now it makes sense. ', language: 'en' },
    later(nine.ana, 15),
  );
  expect(await states()).toEqual(['revised']);
  const looked = await check(id, 'Yes!', later(nine.ortega, 20));
  expect(await states()).toEqual(['checked']);
  const [piece] = (await open()).pieces;
  expect(piece).toMatchObject({
    uptakes: [{ kind: 'tried', outcome: 'helped', body: 'Now it makes sense.' }, { phrase: 'again' }],
    checks: [{ body: 'Yes!', language: 'en' }],
  });
  await nine.inSchool((school) => takeBackCheck(school, { by: nine.ortega, checkId: looked }));
  expect(await states()).toEqual(['revised']);
  await nine.inSchool((school) => takeBackUptake(school, { by: nine.ana, uptakeId: tried }));
  await nine.inSchool((school) => takeBackUptake(school, { by: nine.ana, uptakeId: tried }));
  expect(await states()).toEqual(['plan']);
});

test('what was said in one go is one piece, and a glow alone asks for nothing', async () => {
  await give({ kind: 'glow' });
  await give({ kind: 'next-step', body: 'Draw it first.' });
  await give({ kind: 'glow', goalId: nine.goals.equations });
  const { pieces } = await open();
  expect(pieces.map(({ words }) => words.map(({ kind }) => kind))).toEqual([['glow', 'next-step']]);
});

test('sent again it is said once; with other words it is a conflict; with none it is refused', async () => {
  const [feedbackId, id] = [await give(), newId()];
  await say(feedbackId, { id });
  await say(feedbackId, { id });
  expect((await open()).pieces[0]?.uptakes).toHaveLength(1);
  await expect(say(feedbackId, { id, phrase: 'ask' })).rejects.toThrow(Conflict);
  await expect(say(feedbackId, { phrase: undefined, body: '  ' })).rejects.toThrow(Invalid);
  await expect(say(feedbackId, { kind: 'tried' })).rejects.toThrow(Invalid);
});

test('a student answers their own feedback alone, and only what stands', async () => {
  const id = await give();
  const bao = withStanding(nine.ana, { personId: nine.students.bao });
  await expect(say(id, {}, bao)).rejects.toThrow(NotFound);
  await expect(say(id, {}, nine.ortega)).rejects.toThrow(NotFound);
  await expect(say(newId())).rejects.toThrow(NotFound);
  const said = await say(id);
  await expect(
    nine.inSchool((school) => takeBackUptake(school, { by: bao, uptakeId: said })),
  ).rejects.toThrow(NotFound);
  await nine.inSchool((school) => withdrawFeedback(school, { by: nine.ortega, feedbackId: id }));
  await expect(say(id)).rejects.toThrow(NotFound);
  expect(await states()).toEqual([]);
});

test('who teaches the class looks at it, a co-teacher too, and takes back only an own look', async () => {
  const id = await give();
  await expect(check(id, undefined, nine.chen)).rejects.toThrow(NotFound);
  await expect(check(id, undefined, nine.leader)).rejects.toThrow(NotFound);
  await expect(check(id, undefined, nine.ana)).rejects.toThrow(NotFound);
  const looked = await check(id, undefined, nine.haddad);
  await expect(
    nine.inSchool((school) => takeBackCheck(school, { by: nine.ortega, checkId: looked })),
  ).rejects.toThrow(NotFound);
  await expect(open(nine.chen)).rejects.toThrow(NotFound);
});

test('every word is in the trail by the student and without the words', async () => {
  const id = await give();
  const said = await say(id, { phrase: undefined, body: 'I will ask Bao.' });
  const looked = await check(id, 'Good plan.');
  const lines = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'subject_ids', 'detail'])
      .where('school_id', '=', school.id)
      .where('act', 'in', ['uptake.say', 'feedback.check'])
      .orderBy('act')
      .execute(),
  );
  const subject_ids = [nine.students.ana];
  expect(lines).toEqual([
    { act: 'feedback.check', subject_ids, detail: { feedback: id, check: looked } },
    { act: 'uptake.say', subject_ids, detail: { feedback: id, uptake: said, kind: 'plan' } },
  ]);
});

test('the list for a teacher has what was tried and what waits, of every class taught and of no other', async () => {
  const [tried, waits] = [await give(), await give({ goalId: nine.goals.equations })];
  await give({ studentId: nine.students.bao, kind: 'glow' });
  const old = onDay(nine.ortega, '2026-09-01');
  await give({ studentId: nine.students.chidi }, old);
  await say(tried, { kind: 'tried', phrase: undefined, outcome: 'unsure' }, later(nine.ana, 5));
  const list = (by: Actor) => nine.inSchool((school) => listUptakes(school, { by }));
  expect(await list(nine.haddad)).toMatchObject({
    tried: [{ feedbackId: tried, studentId: nine.students.ana, standing: { since: later(nine.ana, 5).now } }],
    notActedOn: [{ feedbackId: waits, goalId: nine.goals.equations, standing: { state: 'given' } }],
  });
  expect(await list(nine.chen)).toEqual({ tried: [], notActedOn: [] });
  expect(await list(nine.leader)).toEqual({ tried: [], notActedOn: [] });
});

test('marks what has stood five school days and more, and says no figure of four students', async () => {
  const { students } = nine;
  const early = onDay(nine.ortega, '2026-11-09');
  const of = [students.ana, students.bao, students.chidi, students.dana];
  for (const studentId of of) await give({ studentId }, early);
  expect((await open()).actedOn).toBe('too little to say');
  expect((await open()).pieces.map(({ age }) => age)).toEqual(of.map(() => ({ days: 11, marked: true })));
});

test('none of it changes an estimate by a bit', async () => {
  const { classId, goals, students } = nine;
  for (const level of [2, 3])
    await nine.inSchool((school) =>
      recordEvidence(school, {
        by: nine.ortega,
        evidence: {
          id: newId(),
          classId,
          studentId: students.ana,
          goalId: goals.slope,
          level,
          workedOn: `2026-11-1${level}`,
        },
      }),
    );
  const estimates = () =>
    nine.inSchool((school) =>
      school.db.selectFrom('estimates').selectAll().where('school_id', '=', school.id).execute(),
    );
  const before = await estimates();
  expect(before).toHaveLength(1);
  const id = await give();
  await say(id);
  const tried = await say(id, { kind: 'tried', phrase: undefined, outcome: 'unsure' });
  const looked = await check(id, 'Not yet.');
  await nine.inSchool((school) => takeBackCheck(school, { by: nine.ortega, checkId: looked }));
  await nine.inSchool((school) => takeBackUptake(school, { by: nine.ana, uptakeId: tried }));
  expect(await estimates()).toEqual(before);
});
