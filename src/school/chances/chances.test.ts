import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedClass, plantClass, withStanding } from '#tests/evidence/plant-class.ts';
import type { ChancePlan } from './check-chance.ts';
import { describeChances, listMyChances } from './describe-chances.ts';
import { offerChance } from './offer-chance.ts';
import { restoreChance } from './restore-chance.ts';
import { retractChance } from './retract-chance.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  nine = await plantClass(database);
});

const timeZone = 'America/New_York';
const thursdays = (changed: Partial<ChancePlan> = {}): ChancePlan => ({
  weekday: 4,
  onDay: '',
  startsAt: '15:15',
  endsAt: '16:00',
  place: 'Room 214',
  note: '',
  classIds: [nine.classId],
  goalIds: [],
  ...changed,
});
const offer = (changed: Partial<ChancePlan> = {}, by: Actor = nine.ortega) =>
  nine.inSchool((school) =>
    offerChance(school, { by, id: newId(), plan: thursdays(changed), language: 'en' }),
  );
const mine = async (by: Actor = nine.ana) =>
  (await nine.inSchool((school) => listMyChances(school, { by, timeZone, language: 'en' }))).map(
    ({ nextOn, startsAt, place, teacher, goals }) =>
      [nextOn, startsAt, place, teacher, ...goals.map(({ title }) => title)].join(' '),
  );

describe('a time to drop in', () => {
  test('stands on the home of every student of its classes, the next first', async () => {
    await offer();
    await offer({ weekday: null, onDay: '2026-11-25', place: 'Library', goalIds: [nine.goals.slope] });
    expect(await mine()).toEqual([
      '2026-11-25 15:15 Library Ms. Ortega Slope as a rate',
      '2026-11-26 15:15 Room 214 Ms. Ortega',
    ]);
    expect(await mine(withStanding(nine.ana, { studies: [nine.biology] }))).toEqual([]);
  });

  test('on one day is over when it ends, and a weekly one goes on', async () => {
    await offer({ weekday: null, onDay: '2026-11-26' });
    await offer({ place: 'Library' });
    const onThursday = (time: string) => ({
      ...withStanding(nine.ana, { today: '2026-11-26' }),
      now: new Date(`2026-11-26T${time}:00Z`),
    });
    // In New York it is five hours earlier.
    expect(await mine(onThursday('20:59'))).toHaveLength(2);
    expect(await mine(onThursday('21:00'))).toEqual(['2026-12-03 15:15 Library Ms. Ortega']);
  });

  test('is retracted and offered again, once however often', async () => {
    const { chanceId } = await offer();
    for (const by of [nine.ortega, nine.haddad])
      await nine.inSchool((school) => retractChance(school, { by, chanceId }));
    expect(await mine()).toEqual([]);
    for (const by of [nine.haddad, nine.ortega])
      await nine.inSchool((school) => restoreChance(school, { by, chanceId }));
    expect(await mine()).toEqual(['2026-11-26 15:15 Room 214 Ms. Ortega']);
    const acts = await nine.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select('act')
        .where('school_id', '=', school.id)
        .where('act', 'like', 'chance.%')
        .orderBy('id')
        .execute(),
    );
    expect(acts.map(({ act }) => act)).toEqual(['chance.offer', 'chance.retract', 'chance.restore']);
  });

  test('is offered and retracted by who teaches its classes', async () => {
    for (const by of [nine.chen, nine.leader, nine.ana])
      await expect(offer({}, by)).rejects.toThrow(NotFound);
    await expect(offer({ classIds: [nine.classId, nine.biology.classId] })).rejects.toThrow(NotFound);
    const { chanceId } = await offer();
    for (const by of [nine.chen, nine.leader, nine.ana])
      await expect(nine.inSchool((school) => retractChance(school, { by, chanceId }))).rejects.toThrow(
        NotFound,
      );
    const classIds = [nine.biology.classId];
    const asked = { by: nine.chen, timeZone, language: 'en', classIds };
    expect(await nine.inSchool((school) => describeChances(school, asked))).toEqual([]);
  });

  test('needs a day ahead, hours in their order, a place and a class of the goals', async () => {
    const wrong = { weekday: null, onDay: '2026-11-23', startsAt: '16:00', endsAt: '15:15', place: ' ' };
    await expect(offer({ ...wrong, classIds: [] })).rejects.toThrow(
      new Invalid([
        { field: 'place', problem: 'empty' },
        { field: 'onDay', problem: 'is-past' },
        { field: 'endsAt', problem: 'before-start' },
        { field: 'classes', problem: 'choose-class' },
      ]),
    );
    await expect(offer({ startsAt: '25:00', endsAt: '' })).rejects.toThrow('startsAt: no-time');
    const both = withStanding(nine.ortega, { teaches: [nine.algebra, nine.biology] });
    const classIds = [nine.classId, nine.biology.classId];
    await expect(offer({ classIds, goalIds: [nine.goals.slope] }, both)).rejects.toThrow(
      'goals: not-of-class',
    );
    await offer({ classIds }, both);
  });
});
