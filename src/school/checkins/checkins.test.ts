import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TalkKind } from '#core/checkins/talk-state.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { plantAdults } from '#tests/evidence/plant-adults.ts';
import { later, onDay, type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import { actOnTalk } from './act-on-talk.ts';
import { findHomeCheckIn } from './find-home-check-in.ts';
import { markCheckIn } from './mark-check-in.ts';
import { countWaitingTalks, openCheckIns } from './open-check-ins.ts';
import { openMyCheckIns } from './open-my-check-ins.ts';
import { saveSettings, undoSettings } from './save-settings.ts';
import { type NewCheckIn, sayCheckIn } from './say-check-in.ts';
import { FIRST_SETTINGS } from './settings-in-force.ts';
import { skipCheckIn } from './skip-check-in.ts';
import { takeBackCheckIn } from './take-back-check-in.ts';

let database: TestDatabase;
let nine: PlantedClass;
const timeZone = 'America/New_York';

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
  await plantAdults(nine);
});
afterAll(() => database.close());

async function say(said: Partial<NewCheckIn> = {}, by: Actor = nine.ana) {
  const whole: NewCheckIn = {
    id: newId(),
    readerId: nine.ortega.standing.personId,
    word: 'worried',
    body: ' My bus was full. ',
    language: 'en',
    talk: false,
    shares: false,
    ...said,
  };
  return nine.inSchool((school) => sayCheckIn(school, { by, timeZone, said: whole }));
}

const staff = (by: Actor) => nine.inSchool((school) => openCheckIns(school, { by }));
const mine = (by: Actor = nine.ana) => nine.inSchool((school) => openMyCheckIns(school, { by }));
const home = (by: Actor = nine.ana) => nine.inSchool((school) => findHomeCheckIn(school, { by }));
const act = (by: Actor, requestId: string, kind: TalkKind) =>
  nine.inSchool((school) => actOnTalk(school, { by, timeZone, writeId: newId(), requestId, kind }));
const waiting = (by: Actor) => nine.inSchool((school) => countWaitingTalks(school, { by }));

describe('a check-in', () => {
  test('is read by the adult it was said to and by nobody else', async () => {
    await say();
    expect((await staff(nine.ortega)).checkIns).toMatchObject([
      { word: 'worried', body: 'My bus was full.', seen: false, studentId: nine.students.ana },
    ]);
    // Not who teaches beside her, not another class's teacher, not the leader.
    const beside = withStanding(nine.ortega, { personId: nine.chen.standing.personId });
    for (const by of [beside, nine.chen, nine.leader])
      expect(await staff(by)).toMatchObject({ checkIns: [], talks: [] });
    await expect(staff(nine.ana)).rejects.toThrow(NotFound);
    const bao = withStanding(nine.ana, { personId: nine.students.bao });
    expect((await mine(bao)).checkIns).toEqual([]);
  });

  test('is read no more by who teaches the student no more', async () => {
    await say();
    const elsewhere = withStanding(nine.ortega, { teaches: [nine.biology] });
    expect((await staff(elsewhere)).checkIns).toEqual([]);
  });

  test('is taken back at will, read or not', async () => {
    const { checkInId } = await say();
    const id = checkInId ?? '';
    const seen = (by: Actor, is = true) =>
      nine.inSchool((school) => markCheckIn(school, { by, writeId: newId(), checkInId: id, seen: is }));
    await expect(seen(nine.leader)).rejects.toThrow(NotFound);
    await seen(nine.ortega);
    expect((await mine()).checkIns).toMatchObject([{ seen: true }]);
    await seen(later(nine.ortega, 1), false);
    expect((await mine()).checkIns).toMatchObject([{ seen: false }]);
    const takeBack = (by: Actor) => nine.inSchool((school) => takeBackCheckIn(school, { by, checkInId: id }));
    await expect(takeBack(nine.ortega)).rejects.toThrow(NotFound);
    await takeBack(nine.ana);
    await takeBack(nine.ana);
    expect((await staff(nine.ortega)).checkIns).toEqual([]);
    expect((await mine()).checkIns).toEqual([]);
    await expect(seen(nine.ortega)).rejects.toThrow(NotFound);
  });

  test('needs a word, words or a wish, and an adult of theirs; sent again it is said once', async () => {
    await expect(say({ word: undefined, body: ' ' })).rejects.toThrow(Invalid);
    await expect(say({ body: 'a'.repeat(1001) })).rejects.toThrow(Invalid);
    await expect(say({ readerId: nine.chen.standing.personId })).rejects.toThrow(Invalid);
    await expect(say({ readerId: nine.leader.standing.personId })).rejects.toThrow(Invalid);
    await expect(say({}, nine.ortega)).rejects.toThrow(NotFound);
    const id = newId();
    await say({ id });
    await say({ id });
    await expect(say({ id, word: 'good' })).rejects.toThrow(Conflict);
    expect((await mine()).checkIns).toHaveLength(1);
  });

  test('is asked for once a day on the first page, until it is said or skipped', async () => {
    expect(await home()).toBe('ask');
    const skip = (skips: boolean, by: Actor) =>
      nine.inSchool((school) => skipCheckIn(school, { by, id: newId(), skips }));
    await skip(true, nine.ana);
    expect(await home()).toBe('offer');
    await skip(false, later(nine.ana, 1));
    expect(await home()).toBe('ask');
    await say();
    expect(await home()).toBe('offer');
    expect(await home(onDay(nine.ana, '2026-11-25'))).toBe('ask');
    await expect(skip(true, nine.ortega)).rejects.toThrow(NotFound);
  });

  test('may not be said to somebody who is family too', async () => {
    const adult_id = nine.ortega.standing.personId;
    await nine.inSchool((school) =>
      school.db
        .insertInto('guardianships')
        .values({
          school_id: school.id,
          id: newId(),
          adult_id,
          student_id: nine.students.ana,
          may_see: true,
          may_hear: true,
          may_reply: true,
          source: 'test',
          from_on: '2026-09-08',
        })
        .execute(),
    );
    await expect(say()).rejects.toThrow(Invalid);
    expect((await mine()).adults.map(({ personId }) => personId)).not.toContain(adult_id);
  });
});

describe('a wish to talk', () => {
  const ask = async (said: Partial<NewCheckIn> = {}) => (await say({ talk: true, ...said })).requestId ?? '';

  test('needs no words, and waits until somebody takes it', async () => {
    const requestId = await ask({ word: undefined, body: '' });
    expect(await waiting(nine.ortega)).toBe(1);
    expect(await waiting(nine.leader)).toBe(0);
    expect((await staff(nine.ortega)).talks).toMatchObject([{ requestId, said: undefined }]);
    await expect(act(nine.leader, requestId, 'take')).rejects.toThrow(NotFound);
    await expect(act(nine.ana, requestId, 'take')).rejects.toThrow(NotFound);
    await expect(act(nine.ortega, requestId, 'talked')).rejects.toThrow(Conflict);
    await act(later(nine.ortega, 1), requestId, 'take');
    expect(await waiting(nine.ortega)).toBe(0);
    const { talks, nameOf } = await mine();
    expect(talks).toMatchObject([{ stands: { state: 'taken', takenBy: nine.ortega.standing.personId } }]);
    expect(nameOf(nine.ortega.standing.personId)).toBe('Ms. Ortega');
    await act(later(nine.ortega, 2), requestId, 'talked');
    await act(later(nine.ortega, 3), requestId, 'not-yet');
    await act(later(nine.ortega, 4), requestId, 'give-back');
    expect(await waiting(nine.ortega)).toBe(1);
  });

  test('is taken back by the student, which those it reached can see', async () => {
    const requestId = await ask();
    const bao = withStanding(nine.ana, { personId: nine.students.bao });
    await expect(act(bao, requestId, 'withdraw')).rejects.toThrow(NotFound);
    await act(nine.ana, requestId, 'withdraw');
    expect(await waiting(nine.ortega)).toBe(0);
    expect((await staff(nine.ortega)).talks).toMatchObject([{ stands: { state: 'withdrawn' } }]);
    await expect(act(nine.ortega, requestId, 'take')).rejects.toThrow(Conflict);
    await expect(act(nine.ana, newId(), 'withdraw')).rejects.toThrow(NotFound);
  });
});

describe('what the school says', () => {
  const wanted = {
    offered: true,
    waitMinutes: 60,
    numbers: [{ number: '116 111', words: 'A line for young people' }],
    lastReaderIds: [] as string[],
  };
  const save = (changed: Partial<typeof wanted>, by: Actor = nine.leader) =>
    nine.inSchool((school) => saveSettings(school, { by, id: newId(), wanted: { ...wanted, ...changed } }));

  test('begins with numbers to call, is changed by the leader, and goes back as it was', async () => {
    expect((await mine()).settings).toEqual(FIRST_SETTINGS);
    await expect(save({}, nine.ortega)).rejects.toThrow(NotFound);
    await expect(save({ numbers: [] })).rejects.toThrow(Invalid);
    await expect(save({ waitMinutes: 1 })).rejects.toThrow(Invalid);
    await expect(save({ lastReaderIds: [nine.students.bao] })).rejects.toThrow(Invalid);
    const { settingId } = await save({ lastReaderIds: [nine.leader.standing.personId] });
    expect((await mine()).settings).toMatchObject({ waitMinutes: 60, numbers: wanted.numbers });
    const undo = (by: Actor) =>
      nine.inSchool((school) => undoSettings(school, { by, writeId: newId(), settingId }));
    await expect(undo(nine.ortega)).rejects.toThrow(NotFound);
    await undo(later(nine.leader, 1));
    expect((await mine()).settings).toMatchObject({ ...FIRST_SETTINGS, settingId: expect.any(String) });
  });

  test('switched off nothing is said, the numbers stay, and what was said can be taken back', async () => {
    const { checkInId } = await say();
    await save({ offered: false });
    expect(await home()).toBe('none');
    await expect(say()).rejects.toThrow(NotFound);
    const { settings, checkIns } = await mine();
    expect(settings.numbers).toEqual(wanted.numbers);
    expect(checkIns).toMatchObject([{ checkInId }]);
  });
});

test('students who turn out to be one have one page, and the reader reads one student', async () => {
  const bao = withStanding(nine.ana, { personId: nine.students.bao });
  await say({ talk: true }, bao);
  await say({ word: 'good' }, later(nine.ana, 1));
  await nine.inSchool((school) =>
    school.db
      .updateTable('people')
      .set({ alias_of: nine.students.ana })
      .where('school_id', '=', school.id)
      .where('id', '=', nine.students.bao)
      .execute(),
  );
  expect((await mine()).checkIns.map(({ word }) => word)).toEqual(['good', 'worried']);
  expect((await mine()).talks).toHaveLength(1);
  const { checkIns, talks } = await staff(nine.ortega);
  for (const each of [...checkIns, ...talks]) expect(each.studentId).toBe(nine.students.ana);
  await act(nine.ana, talks[0]?.requestId ?? '', 'withdraw');
});
