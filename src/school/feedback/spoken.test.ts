import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import { loadFeedback } from '#school/messages/week/load-feedback.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { giveFeedback } from './give-feedback.ts';
import { listFeedback } from './list-feedback.ts';
import { openFeedback } from './open-feedback.ts';
import { openSound } from './open-sound.ts';
import { type SpokenFeedback, speakFeedback } from './speak-feedback.ts';
import { withdrawFeedback } from './withdraw-feedback.ts';

let database: TestDatabase;
let nine: PlantedClass;
beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

const sound = {
  kind: 'audio',
  mediaType: 'audio/webm',
  bytes: Buffer.from('spoken words'),
  seconds: 12,
  fileName: 'spoken.webm',
} as const;

async function speak(spoken: Partial<SpokenFeedback> = {}, by = nine.ortega): Promise<string> {
  const { classId, students, goals } = nine;
  const about = { id: newId(), kind: 'grow', studentId: students.ana, classId, goalId: goals.slope } as const;
  const whole: SpokenFeedback = { ...about, sound, ...spoken };
  return (await nine.inSchool((school) => speakFeedback(school, { by, spoken: whole }))).feedbackId;
}
const list = () =>
  nine.inSchool((school) =>
    listFeedback(school, { by: nine.ana, studentId: nine.students.ana, language: 'en' }),
  );
const hear = (feedbackId: string, by = nine.ana) =>
  nine.inSchool((school) => openSound(school, { by, feedbackId }));

test('is listed with its transcript as its words, heard, and opened as any other', async () => {
  const id = await speak({ body: 'Say why.', language: 'en' });
  expect(await list()).toMatchObject([{ isSpoken: true, body: 'Say why.', given: 'here', openedAt: null }]);
  expect(await hear(id)).toMatchObject({ kind: 'audio', seconds: 12, mediaType: 'audio/webm' });
  await nine.inSchool((school) => openFeedback(school, { by: nine.ana, feedbackIds: [id] }));
  expect(await list()).toMatchObject([{ openedAt: nine.ana.now }]);
});

test('may stand without words', async () => {
  await speak();
  expect(await list()).toMatchObject([{ isSpoken: true, body: null, phrase: null }]);
});

test('never goes into a message to a family, and neither does its transcript', async () => {
  await speak({ body: 'Say why.', language: 'en' });
  const { courseId, students } = nine;
  const days = { week: '2026-11-23', until: '2026-11-29', today: '2026-11-24', schoolYear: '2026-27' };
  const written = {
    id: newId(),
    kind: 'glow',
    given: 'here',
    body: 'A clear line.',
    language: 'en',
  } as const;
  await nine.inSchool((school) =>
    giveFeedback(school, {
      by: nine.ortega,
      feedback: { ...written, studentId: students.ana, classId: nine.classId },
    }),
  );
  const facts = await nine.inSchool((school) =>
    loadFeedback(school, { ...days, courseId, studentIds: [students.ana] }, []),
  );
  const ids = [...facts.values()].flatMap((each) => each.map(({ id }) => id));
  expect(ids).toEqual([written.id]);
});

test('is given once however often it is sent', async () => {
  const id = newId();
  await speak({ id });
  await speak({ id });
  expect(await list()).toHaveLength(1);
  await expect(speak({ id, kind: 'glow' })).rejects.toThrow(Conflict);
});

test.each<[string, Partial<SpokenFeedback>]>([
  ['longer than a minute', { sound: { ...sound, seconds: 62 } }],
  ['a photo', { sound: { ...sound, kind: 'image' } }],
])('is not taken where it is %s', async (_, spoken) => {
  await expect(speak(spoken)).rejects.toThrow(Invalid);
  expect(await list()).toEqual([]);
});

test('is heard by nobody else, and by nobody once it was taken back', async () => {
  const id = await speak();
  const bao = withStanding(nine.ana, { personId: nine.students.bao });
  const mother = withStanding(nine.ana, {
    personId: newId(),
    roles: ['guardian'],
    guards: [{ studentId: nine.students.ana, maySee: true, mayHear: true, mayReply: true }],
  });
  for (const by of [bao, mother]) await expect(hear(id, by)).rejects.toThrow(NotFound);
  await nine.inSchool((school) => withdrawFeedback(school, { by: nine.ortega, feedbackId: id }));
  await expect(hear(id)).rejects.toThrow(NotFound);
});
