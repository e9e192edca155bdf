import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findName } from '#school/people/find-name.ts';
import { openPerson } from '#school/people/person/open-person.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { addName } from './add-name.ts';
import { correctName } from './correct-name.ts';
import { takeBackName } from './take-back-name.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

const timeZone = 'America/New_York';
const typed = (given: string, family: string) => ({ given, family, called: '', shown: '', sorted: '' });

/** What Jada is called every day on a day. */
async function calledOn(today: string): Promise<string | undefined> {
  const { world } = opened;
  const name = await world.inSchool((school) =>
    findName(school, { personId: world.people.jada.personId, today }),
  );
  return name?.display;
}

describe('a name from a day on', () => {
  test('holds from then, the day before keeps the old one, and undo gives it back', async () => {
    const { world } = opened;
    const by = await world.actor('pagan');
    const { personId, display } = world.people.jada;
    const added = await world.inSchool((school) =>
      addName(school, {
        by,
        personId,
        purpose: 'everyday',
        name: typed('Jay', 'Brooks'),
        fromOn: '2026-11-20',
      }),
    );
    expect([
      await calledOn('2026-11-19'),
      await calledOn('2026-11-20'),
      await calledOn('2027-03-01'),
    ]).toEqual([display, 'Jay Brooks', 'Jay Brooks']);
    await world.inSchool((school) => takeBackName(school, { by, personId, ...added }));
    expect([await calledOn('2026-11-19'), await calledOn('2026-11-20')]).toEqual([display, display]);
    await expect(
      world.inSchool((school) => takeBackName(school, { by, personId, ...added })),
    ).rejects.toThrow('changed since');
  });

  test('a slip of today is corrected and stands in no history; one of another day is not', async () => {
    const { world } = opened;
    const by = await world.actor('nwosu');
    const { personId } = world.people.bo;
    const slip = await world.inSchool((school) =>
      addName(school, { by, personId, purpose: 'everyday', name: typed('Boo', 'Lin'), fromOn: '2026-11-24' }),
    );
    const { nameId: right } = await world.inSchool((school) =>
      correctName(school, { by, personId, nameId: slip.nameId, name: typed('Bo', 'Linn'), timeZone }),
    );
    const { names, display } = await world.inSchool((school) => openPerson(school, { by, personId }));
    expect(display).toBe('Bo Linn');
    expect(names.filter(({ purpose }) => purpose === 'everyday').map((each) => each.nameId)[0]).toBe(right);
    expect(names.map((each) => each.display)).not.toContain('Boo Lin');
    const first = names.find(({ isWrittenHere }) => !isWrittenHere)?.nameId ?? '';
    await expect(
      world.inSchool((school) =>
        correctName(school, { by, personId, nameId: first, name: typed('X', 'Y'), timeZone }),
      ),
    ).rejects.toThrow('written today');
  });

  test('the office writes everyday names, leaders official ones, others none', async () => {
    const { world } = opened;
    const { personId } = world.people.salma;
    const write = async (
      who: 'pagan' | 'nwosu' | 'valdez' | 'whitfield',
      purpose: 'everyday' | 'official',
    ) => {
      const by = await world.actor(who);
      return world.inSchool((school) =>
        addName(school, { by, personId, purpose, name: typed('Salma', 'El Amrani'), fromOn: '2026-11-24' }),
      );
    };
    await expect(write('pagan', 'official')).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(write('valdez', 'everyday')).rejects.toMatchObject({ name: 'NotFound' });
    await expect(write('whitfield', 'everyday')).rejects.toMatchObject({ name: 'NotFound' });
    await expect(write('nwosu', 'official')).resolves.toHaveProperty('nameId');
    await expect(write('pagan', 'everyday')).resolves.toHaveProperty('nameId');
  });

  test.each([
    ['no name', typed(' ', ''), '2026-11-24', 'given: empty'],
    ['a name with markup', typed('<b>Bo</b>', 'Lin'), '2026-11-24', 'given: markup'],
    ['a whole page of name', typed('Bo'.repeat(200), 'Lin'), '2026-11-24', 'given: too-long'],
    ['no day', typed('Bo', 'Lin'), '24/11/2026', 'from: no-day'],
    ['a day nobody plans for', typed('Bo', 'Lin'), '2206-11-24', 'from: far-off'],
  ])('%s is refused in words', async (_case, name, fromOn, problem) => {
    const { world } = opened;
    const by = await world.actor('nwosu');
    await expect(
      world.inSchool((school) =>
        addName(school, {
          by,
          personId: world.people.theo.personId,
          purpose: 'everyday',
          name,
          fromOn,
        }),
      ),
    ).rejects.toThrow(problem);
  });

  test('a person of another school is nobody here', async () => {
    const { world } = opened;
    const by = await world.actor('nwosu');
    await expect(
      world.inSchool((school) => openPerson(school, { by, personId: world.neighbour.people.mika.personId })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });
});
