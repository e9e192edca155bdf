import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import { addPeople } from '#school/people/add-people.ts';
import { addRoles } from '#school/people/add-roles.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { listPeople } from './list-people.ts';
import { EVERYBODY, type PeopleFilter } from './people-filter.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

type Who = Parameters<TestWorld['world']['actor']>[0];

async function list(filter: Partial<PeopleFilter>, { who = 'pagan' as Who, page = 1, language = 'en' } = {}) {
  const by = await opened.world.actor(who);
  return opened.world.inSchool((school) =>
    listPeople(school, { by, filter: { ...EVERYBODY, ...filter }, page, language }),
  );
}
const names = async (filter: Partial<PeopleFilter>) =>
  (await list(filter)).people.map(({ display }) => display);

describe('somebody is found', () => {
  test.each([
    ['by the beginning of a part', 'joaq'],
    ['by another part', 'beltr'],
    ['by two beginnings in any order', 'bel joa'],
    ['in capitals and without accents', 'JOAQUIN'],
    ['with accents', 'Joaquín'],
  ])('%s', async (_case, words) => {
    expect(await names({ words })).toContain('Joaquín Arias Beltré');
  });

  test('by the name on papers, and by nothing that is only within a word', async () => {
    expect(await names({ words: 'jadalyn' })).toEqual([opened.world.people.jada.display]);
    expect(await names({ words: 'aquin' })).toEqual([]);
    expect(await names({ words: 'joaquin zzz' })).toEqual([]);
    expect(await names({ words: '%' })).toEqual([]);
  });

  test.each([
    ['O’Brien-Nuñez', ["o'brien", 'OBRIEN', 'nunez']],
    ['Łukasz Øster', ['lukasz oster', 'øst']],
    ['Юлія Їжак', ['юлія', 'ЇЖ', 'їжак']],
    ['مُحَمَّد الأحمد', ['محمد', 'الاحمد']],
    ['林晨曦', ['林', '晨曦']],
    ['김민준', ['김민', '김']],
  ])('whatever the script: %s', async (display, searches) => {
    const id = newId();
    const form = { display, sort: display, called: display };
    await opened.world.inSchool((school) =>
      addPeople(school, [{ id, everyday: form, official: form, contacts: [], username: null, grade: null }], {
        source: 'test',
        day: '2026-09-01',
      }),
    );
    for (const words of searches) expect(await names({ words }), words).toContain(display);
  });

  test('by the number the roster gives them', async () => {
    const { world } = opened;
    await world.inSchool(async (school) => {
      const importId = newId();
      await school.db
        .insertInto('imports')
        .values({
          school_id: school.id,
          id: importId,
          source: 'test',
          format: 'test',
          file_name: 'test',
          file_hash: 'test',
          summary: '{}',
        })
        .execute();
      await insertMany(school.db, 'source_records', [
        {
          school_id: school.id,
          id: newId(),
          source: 'test',
          kind: 'person',
          external_id: '204-771',
          row_id: world.people.bo.personId,
          content_hash: 'test',
          import_id: importId,
        },
      ]);
    });
    expect(await names({ words: '204-771' })).toEqual([world.people.bo.display]);
  });
});

describe('the list is narrowed', () => {
  test('to students, family, staff, a grade, a class', async () => {
    const { world } = opened;
    expect((await list({ kind: 'student' })).total).toBe(59);
    expect((await list({ kind: 'staff' })).people.every(({ roles }) => !roles.includes('student'))).toBe(
      true,
    );
    expect(await names({ kind: 'staff', words: 'valdez' })).toEqual(['Ms. Valdez']);
    expect(await names({ kind: 'family', words: 'valdez' })).toEqual([]);
    const nineB = await list({ classId: world.classes.algebra9B.classId });
    expect(nineB.total).toBe(30);
    expect(nineB.people.find(({ personId }) => personId === world.people.osei.personId)?.classes).toEqual([
      '9B',
    ]);
    expect((await list({ grade: '09', kind: 'student' })).total).toBe(59);
    expect((await list({ grade: '12' })).total).toBe(0);
    expect((await list({ classId: 'no id' })).total).toBe(0);
  });

  test('to who has no sign-in, no address, no class', async () => {
    const { world } = opened;
    const without = async (what: 'sign-in' | 'contact' | 'class') =>
      (await list({ without: what, kind: what === 'contact' ? 'family' : 'student' })).people.map(
        ({ personId }) => personId,
      );
    expect(await without('sign-in')).not.toContain(world.people.joaquin.personId);
    expect(await without('sign-in')).toContain(world.people.kofi.personId);
    expect(await without('class')).toEqual([]);
    expect(await without('contact')).toHaveLength(1);
  });

  test('to who has left, and they are nowhere else', async () => {
    const { world } = opened;
    await world.inSchool((school) =>
      school.db
        .updateTable('people')
        .set({ ended_on: '2026-11-01' })
        .where('school_id', '=', school.id)
        .where('id', '=', world.people.kowalczyk.personId)
        .execute(),
    );
    expect(await names({ kind: 'left' })).toEqual(['Mr. Kowalczyk']);
    expect(await names({ words: 'kowal' })).toEqual([]);
  });
});

test('the shown students stand in the audit trail, and nobody else reads the list', async () => {
  const { world } = opened;
  const { people } = await list({ words: 'joaq' });
  const line = await world.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select(['act', 'relation', 'subject_ids'])
      .where('school_id', '=', school.id)
      .where('act', '=', 'people.look')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  expect(line).toEqual({
    act: 'people.look',
    relation: 'is staff',
    subject_ids: people.map(({ personId }) => personId),
  });
  for (const who of ['valdez', 'brandt', 'whitfield', 'yolanda', 'joaquin'] as const)
    await expect(list({}, { who })).rejects.toMatchObject({ name: 'NotFound' });
  expect((await list({ words: 'mika' })).people).toEqual([]);
});

test('four thousand people come a hundred at a time, as the reader’s language sorts', async () => {
  const { world } = opened;
  const ids = Array.from({ length: 4000 }, () => newId());
  await world.inSchool(async (school) => {
    await addPeople(
      school,
      ids.map((id, index) => {
        const display = `${['Åsa', 'Zoe', 'Ñico', 'Nina'][index % 4]} Vast${index}`;
        const form = { display, sort: display, called: display };
        return { id, everyday: form, official: form, contacts: [], username: null, grade: '10' };
      }),
      { source: 'test', day: '2026-09-01' },
    );
    await addRoles(
      school,
      ids.map((personId) => ({
        id: newId(),
        personId,
        role: 'student',
        fromOn: '2026-09-01',
        untilOn: null,
      })),
      'test',
    );
    await sql`analyze`.execute(school.db);
  });
  const first = await list({ grade: '10' });
  expect([first.total, first.pages, first.people.length, first.withoutClass]).toEqual([4000, 40, 100, 4000]);
  expect(first.people[0]?.display).toBe('Åsa Vast0');
  const spanish = await list({ grade: '10', words: 'vast' }, { page: 40, language: 'es' });
  const english = await list({ grade: '10', words: 'vast' }, { page: 11, language: 'en' });
  expect(spanish.people.at(-1)?.display).toMatch(/^Zoe/);
  expect(english.people[0]?.display).toMatch(/^(Nina|Ñico)/);
  const last = await list({ grade: '10' }, { page: 99 });
  expect(last.page).toBe(40);
});
