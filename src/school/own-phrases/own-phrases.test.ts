import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { countPhrases } from '#school/feedback/count-phrases.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { giveToSeveral } from '#school/feedback/give-to-several.ts';
import type { NewFeedback } from '#school/feedback/new-feedback.ts';
import { withdrawFeedback } from '#school/feedback/withdraw-feedback.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { listOwnPhrases } from './list-own-phrases.ts';
import { keepPhrase, rewordPhrase, takeAwayPhrase, undoPhrase } from './turn-phrases.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

async function say(body: string, more: Partial<NewFeedback> = {}, by: Actor = nine.ortega): Promise<string> {
  const { students, classId, goals } = nine;
  const feedback: NewFeedback = {
    id: newId(),
    kind: 'grow',
    studentId: students.ana,
    classId,
    goalId: goals.slope,
    body,
    language: 'en',
    given: 'here',
    ...more,
  };
  const { feedbackId } = await nine.inSchool((school) => giveFeedback(school, { by, feedback }));
  return feedbackId;
}

const offered = async (by: Actor = nine.ortega, goalIds: readonly string[] = []) =>
  (await nine.inSchool((school) => listOwnPhrases(school, { by, goalIds }))).map(({ body }) => body);

const idOf = async (body: string) =>
  (await nine.inSchool((school) => listOwnPhrases(school, { by: nine.ortega }))).find(
    (each) => each.body === body,
  )?.phraseId ?? '';

test('a sentence said to two students is offered, to who said it alone', async () => {
  const { ana, bao } = nine.students;
  await say('Now say it with units.', { studentId: ana });
  await say('Now say it with units.', { studentId: ana });
  expect(await offered()).toEqual([]);
  await say('now say it with  units', { studentId: bao });
  expect(await offered()).toEqual(['Now say it with units.']);
  expect(await offered(nine.haddad)).toEqual([]);
});

test('the same in another voice is another phrase', async () => {
  await say('Now say it with units.');
  await say('Now say it with units.', { studentId: nine.students.bao, kind: 'next-step' });
  expect(await offered()).toEqual([]);
});

test('a name is not carried to another student', async () => {
  const { ana, bao } = nine.students;
  const names = await nine.inSchool((school) =>
    school.db
      .selectFrom('person_names')
      .select(['person_id', 'called'])
      .where('school_id', '=', school.id)
      .where('person_id', 'in', [ana, bao])
      .execute(),
  );
  const called = (id: string) => names.find(({ person_id }) => person_id === id)?.called ?? '';
  await say(`${called(ana)}, draw it first. Ask ${called(bao)} how.`, { studentId: ana });
  await say(`${called(bao)}, draw it first. Ask ${called(bao)} how.`, { studentId: bao });
  expect(await offered()).toEqual(['[name], draw it first.']);
  const kept = await nine.inSchool((school) =>
    school.db.selectFrom('own_phrases').select('body').where('school_id', '=', school.id).execute(),
  );
  expect(kept.map(({ body }) => body).filter((body) => body.includes(called(ana)))).toEqual([]);
});

test('what was taken back no longer counts, and one note to several counts each', async () => {
  const { ana, bao } = nine.students;
  await say('Now say it with units.', { studentId: ana });
  const feedbackId = await say('Now say it with units.', { studentId: bao });
  await nine.inSchool((school) => withdrawFeedback(school, { by: nine.ortega, feedbackId }));
  expect(await offered()).toEqual([]);
  await nine.inSchool((school) =>
    giveToSeveral(school, {
      by: nine.ortega,
      shared: {
        writeId: newId(),
        studentIds: [ana, bao],
        classId: nine.classId,
        kind: 'glow',
        body: 'You asked a good question.',
        language: 'en',
        given: 'here',
      },
    }),
  );
  expect(await offered()).toEqual(['You asked a good question.']);
});

test('what is said about this goal stands first', async () => {
  const { ana, bao } = nine.students;
  const { slope, equations: tables } = nine.goals;
  for (const studentId of [ana, bao]) {
    await say('Said about the table.', { studentId, goalId: tables });
    await say('Said about the table.', { studentId, goalId: tables });
    await say('Said about the slope.', { studentId, goalId: slope });
    await say('', { studentId, goalId: slope, phrase: 'grow.add-units', body: undefined });
  }
  expect(await offered(nine.ortega, [slope])).toEqual(['Said about the slope.', 'Said about the table.']);
  expect(await offered(nine.ortega, [tables])).toEqual(['Said about the table.', 'Said about the slope.']);
  const uses = await nine.inSchool((school) => countPhrases(school, { by: nine.ortega, goalIds: [slope] }));
  expect(uses).toEqual([{ phrase: 'grow.add-units', uses: 2, usesHere: 2 }]);
});

test('kept by hand, reworded, taken away, each undone', async () => {
  const by = nine.ortega;
  const phrase = { kind: 'glow', body: 'You used [what] well.', language: 'en' } as const;
  const kept = newId();
  await nine.inSchool((school) => keepPhrase(school, { by, writeId: kept, phrase }));
  await nine.inSchool((school) => keepPhrase(school, { by, writeId: kept, phrase }));
  expect(await offered()).toEqual(['You used [what] well.']);
  const reworded = newId();
  const phraseId = await idOf('You used [what] well.');
  const body = 'You used [what] with care.';
  await nine.inSchool((school) => rewordPhrase(school, { by, writeId: reworded, phraseId, body }));
  expect(await offered()).toEqual(['You used [what] with care.']);
  const undo = (undone: string) =>
    nine.inSchool((school) => undoPhrase(school, { by, writeId: newId(), undone }));
  await undo(reworded);
  expect(await offered()).toEqual(['You used [what] well.']);
  const away = newId();
  await nine.inSchool((school) => takeAwayPhrase(school, { by, writeId: away, phraseId }));
  expect(await offered()).toEqual([]);
  await undo(away);
  expect(await offered()).toEqual(['You used [what] well.']);
  await undo(kept);
  expect(await offered()).toEqual([]);
});

test('a learned phrase that was taken away stays away, and undoing leaves it learned', async () => {
  const by = nine.ortega;
  await say('Now say it with units.', { studentId: nine.students.ana });
  await say('Now say it with units.', { studentId: nine.students.bao });
  const phraseId = await idOf('Now say it with units.');
  const away = newId();
  await nine.inSchool((school) => takeAwayPhrase(school, { by, writeId: away, phraseId }));
  await say('Now say it with units.', { studentId: nine.students.chidi });
  expect(await offered()).toEqual([]);
  await nine.inSchool((school) => undoPhrase(school, { by, writeId: newId(), undone: away }));
  expect(await offered()).toEqual(['Now say it with units.']);
});

test('nobody turns another’s phrase, and an empty one is refused', async () => {
  const by = nine.ortega;
  const phrase = { kind: 'glow', body: 'You said why it works.', language: 'en' } as const;
  const kept = newId();
  await nine.inSchool((school) => keepPhrase(school, { by, writeId: kept, phrase }));
  const phraseId = await idOf(phrase.body);
  const turn = (work: Promise<unknown>) => expect(work).rejects;
  await turn(
    nine.inSchool((school) => takeAwayPhrase(school, { by: nine.haddad, writeId: newId(), phraseId })),
  ).toThrow(NotFound);
  await turn(
    nine.inSchool((school) => undoPhrase(school, { by: nine.haddad, writeId: newId(), undone: kept })),
  ).toThrow(NotFound);
  await turn(
    nine.inSchool((school) =>
      keepPhrase(school, { by, writeId: kept, phrase: { ...phrase, body: 'Other.' } }),
    ),
  ).toThrow(Conflict);
  await turn(
    nine.inSchool((school) =>
      keepPhrase(school, { by, writeId: newId(), phrase: { ...phrase, body: ' . ' } }),
    ),
  ).toThrow(Invalid);
  expect(await offered()).toEqual([phrase.body]);
});

test('feedback with a blank that waits is refused, and an interval is no blank', async () => {
  await expect(say('You used [what] well.')).rejects.toThrow(Invalid);
  await say('On [0, 5] it grows.');
});
