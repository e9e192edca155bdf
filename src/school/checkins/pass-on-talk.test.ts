import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import type { Mail, Mailer } from '#platform/mail/mail.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { plantAdults } from '#tests/evidence/plant-adults.ts';
import { later, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { actOnTalk } from './act-on-talk.ts';
import { checkInTasks } from './check-in-tasks.ts';
import { openCheckIns } from './open-check-ins.ts';
import { sayCheckIn } from './say-check-in.ts';

let database: TestDatabase;
let queue: pg.Client;
let nine: PlantedClass;
let counsellor: Actor;
let mails: Mail[];
const timeZone = 'America/New_York';

beforeAll(async () => {
  database = await openDatabase();
  queue = new pg.Client({ connectionString: database.jobsUrl });
  await queue.connect();
});
beforeEach(async () => {
  await queue.query('delete from graphile_worker._private_jobs');
  nine = await plantClass(database);
  await plantAdults(nine);
  counsellor = withStanding(nine.ortega, {
    personId: nine.haddad.standing.personId,
    roles: ['counsellor'],
    teaches: [],
    supports: [{ studentId: nine.students.ana, kind: 'counselling' }],
  });
  mails = [];
  await nine.inSchool(async (school) => {
    const from_on = '2026-09-08';
    await school.db
      .insertInto('caseloads')
      .values({
        school_id: school.id,
        id: newId(),
        staff_id: counsellor.standing.personId,
        student_id: nine.students.ana,
        kind: 'counselling',
        from_on,
      })
      .execute();
    for (const [who, person_id] of Object.entries({
      ortega: nine.ortega.standing.personId,
      leader: nine.leader.standing.personId,
    }))
      await school.db
        .insertInto('contacts')
        .values({
          school_id: school.id,
          id: newId(),
          person_id,
          kind: 'email',
          address: `${who}@school.example`,
          source: 'roster',
          from_on,
        })
        .execute();
  });
});
afterAll(async () => {
  await queue.end();
  await database.close();
});

const mailer: Mailer = {
  send: async (mail) => {
    mails.push(mail);
    return { kind: 'accepted', words: 'ok' };
  },
};

async function ask(shares = false): Promise<string> {
  const said = {
    id: newId(),
    readerId: nine.ortega.standing.personId,
    word: 'sad',
    body: 'My cat is ill.',
    language: 'en',
    talk: true,
    shares,
  } as const;
  const { requestId } = await nine.inSchool((school) => sayCheckIn(school, { by: nine.ana, timeZone, said }));
  return requestId ?? '';
}

/** Does what is due at a moment, as a worker would; nothing that a job makes for later. */
async function work(now: Date): Promise<void> {
  const tasks = checkInTasks({
    database: database.database,
    mailer,
    publicUrl: 'https://waymark.example',
    now: () => now,
  });
  for (;;) {
    const { rows } = await queue.query<{ id: string; task: string; payload: unknown }>(
      `select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'tell-talk' or j.run_at <= $1 order by j.id limit 1`,
      [now],
    );
    const [job] = rows;
    if (!job) return;
    await queue.query('delete from graphile_worker._private_jobs where id = $1', [job.id]);
    await tasks[job.task]?.(job.payload);
  }
}

/** 10:00 in New York, when Ana asks, and so many hours later. */
const hours = (count: number) => new Date(Date.parse('2026-11-24T15:00:00Z') + count * 3_600_000);
const talksOf = async (by: Actor) => (await nine.inSchool((school) => openCheckIns(school, { by }))).talks;
const reached = async () =>
  Promise.all([nine.ortega, counsellor, nine.leader].map(async (by) => (await talksOf(by)).length));

test('goes on, wait by wait, to who counsels the student and then the leader, and to nobody less', async () => {
  expect(nine.ana.now).toEqual(hours(0));
  await ask();
  await work(hours(0));
  expect(mails.map(({ to }) => to)).toEqual(['ortega@school.example']);
  await work(hours(1));
  expect(await reached()).toEqual([1, 0, 0]);
  await work(hours(2));
  expect(await reached()).toEqual([1, 1, 0]);
  await work(hours(4));
  expect(await reached()).toEqual([1, 1, 1]);
  mails = [];
  // 15:00 has come: the next wait ends tomorrow at ten, and all whom it has reached are written to again.
  await work(hours(20));
  expect(mails).toEqual([]);
  await work(hours(24));
  expect(mails.map(({ to }) => to)).toEqual(['ortega@school.example', 'leader@school.example']);
});

test('the mail says nothing of whom or what, and those it reaches read the name and not the words', async () => {
  await ask();
  await work(hours(2));
  for (const { subject, text } of mails) {
    expect(`${subject} ${text}`).toContain('https://waymark.example/check-ins');
    for (const word of ['Ana', 'cat', 'sad', 'Sad']) expect(`${subject} ${text}`).not.toContain(word);
  }
  expect(await talksOf(nine.ortega)).toMatchObject([{ said: { body: 'My cat is ill.' } }]);
  expect(await talksOf(counsellor)).toMatchObject([{ studentId: nine.students.ana, said: undefined }]);
});

test('with the student’s leave those it reaches read the words too', async () => {
  await ask(true);
  await work(hours(2));
  expect(await talksOf(counsellor)).toMatchObject([{ said: { body: 'My cat is ill.' } }]);
});

test('a turn happens once, however often its job is done', async () => {
  const requestId = await ask();
  const tasks = checkInTasks({ database: database.database, mailer, publicUrl: '', now: () => hours(2) });
  const job = { schoolId: nine.ana.standing.schoolId, requestId, turn: 1 };
  await tasks['pass-on-talk']?.(job);
  await tasks['pass-on-talk']?.(job);
  expect(await reached()).toEqual([1, 1, 0]);
});

test('stops when somebody takes it or the student takes it back, and goes on when it is given back', async () => {
  const requestId = await ask();
  const act = (by: Actor, kind: 'take' | 'give-back' | 'withdraw') =>
    nine.inSchool((school) => actOnTalk(school, { by, timeZone, writeId: newId(), requestId, kind }));
  await act(later(nine.ortega, 10), 'take');
  await work(hours(10));
  expect(await reached()).toEqual([1, 0, 0]);
  expect(mails).toEqual([]);
  await act({ ...nine.ortega, now: hours(24) }, 'give-back');
  await work(hours(25));
  expect(await reached()).toEqual([1, 0, 0]);
  await work(hours(26));
  expect(await reached()).toEqual([1, 1, 0]);
  await act({ ...nine.ana, now: hours(27) }, 'withdraw');
  await work(hours(72));
  expect(await reached()).toEqual([1, 1, 0]);
});
