import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { withStanding } from '#tests/evidence/plant-class.ts';
import { type PlantedFamilies, plantFamilies } from '#tests/families/plant-families.ts';
import { answerFamily } from './answer-family.ts';
import { countReplies } from './count-replies.ts';
import { countUnread } from './count-unread.ts';
import { listThreads } from './list-threads.ts';
import { loadRecord } from './load-record.ts';
import { reply } from './reply.ts';

let test_: TestDatabase;
let families: PlantedFamilies;
/** Ms. Ortega, were Ana her own daughter */
let mother: Actor;

beforeAll(async () => {
  test_ = await openDatabase();
  families = await plantFamilies(test_);
  const { ortega, adults, students } = families;
  const guards = (studentId: string) => [{ studentId, maySee: true, mayHear: true, mayReply: true }];
  mother = withStanding(ortega, { guards: guards(students.ana) });
  const write = (adultId: string, studentId: string, body: string) =>
    families.inSchool((school) =>
      reply(school, {
        by: withStanding(ortega, {
          personId: adultId,
          roles: ['guardian'],
          teaches: [],
          guards: guards(studentId),
        }),
        writeId: newId(),
        reply: { studentId, body, wantsInterpreter: false },
      }),
    );
  await write(adults.luis, students.ana, 'Between the school and me.');
  await write(adults.rosa, students.dana, 'About Dana.');
});
afterAll(() => test_.close());

const threads = (by: Actor) => families.inSchool((school) => listThreads(school, { by }));

test('what the other parent writes is not read by a teacher who is a parent of the child', async () => {
  expect((await threads(families.ortega)).map(({ student }) => student)).toEqual([
    'Dana Álvarez',
    'Ana Reyes',
  ]);
  expect((await threads(mother)).map(({ student }) => student)).toEqual(['Dana Álvarez']);
});

test('nor counted as waiting for her', async () => {
  const { ortega, classId, students } = families;
  const waiting = (by: Actor) =>
    families.inSchool(async (school) => [
      await countUnread(school, { by, classId }),
      await countReplies(school, { by, studentIds: [students.ana, students.dana] }),
    ]);
  expect(await waiting(ortega)).toEqual([2, 2]);
  expect(await waiting(mother)).toEqual([1, 1]);
});

test('nor answered, nor by a leader', async () => {
  const about = (await threads(families.ortega)).find(({ student }) => student === 'Ana Reyes');
  const leader = withStanding(families.leader, { guards: mother.standing.guards });
  for (const by of [mother, leader])
    await expect(
      families.inSchool((school) =>
        answerFamily(school, {
          by,
          writeId: newId(),
          threadId: about?.threadId ?? '',
          body: 'A',
          language: 'en',
        }),
      ),
    ).rejects.toThrow(NotFound);
});

test('the family’s page of the record is no way round the line of the look', async () => {
  const record = (studentId: string) =>
    families.inSchool((school) => loadRecord(school, { by: mother, studentId, language: 'en' }));
  expect((await record(families.students.ana)).name.display).toBe('Ana Reyes');
  await expect(record(families.students.dana)).rejects.toThrow(NotFound);
});
