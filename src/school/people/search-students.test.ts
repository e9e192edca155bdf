import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { confirmMerge } from '#school/merges/confirm-merge.ts';
import { plantPerson } from '#tests/courses/plant-course.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { searchStudents } from './search-students.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

async function search(person: PersonKey, typed: string) {
  const by = await opened.world.actor(person);
  return opened.world.inSchool((school) => searchStudents(school, { by, typed, language: 'en' }));
}

const names = async (person: PersonKey, typed: string) =>
  (await search(person, typed)).students.map(({ display }) => display);

test.each<[PersonKey, string, string[]]>([
  ['valdez', 'joaquin', ['Joaquín Arias Beltré']],
  ['valdez', 'BELTRE, JO', ['Joaquín Arias Beltré']],
  ['valdez', 'amrani', ['Salma El-\u2060Amrani']],
  ['valdez', 'elamrani', ['Salma El-\u2060Amrani']],
  ['valdez', 'oshaughnessy', ['Declan O’Shaughnessy-Reyes']],
  // By the official name, shown by the everyday one.
  ['valdez', 'jadalyn', ['Jada Williams-Pryce']],
  ['valdez', 'zzz', []],
  ['valdez', '', []],
  // Of another class, of nobody's caseload, of another school.
  ['kowalczyk', 'joaquin', []],
  ['haddad', 'joaquin', []],
  ['haddad', 'nabila', ['Nabila Akter']],
  ['brandt', 'theo', ['Theo Lindgren-Boateng']],
  ['nwosu', 'joaquin', ['Joaquín Arias Beltré']],
  ['nwosu', 'mika sandoval', []],
  ['pagan', 'joaquin', []],
  // Family and students read their own elsewhere.
  ['yolanda', 'joaquin', []],
  ['joaquin', 'joaquin', []],
])('%s, “%s”: %j', async (person, typed, found) => {
  expect(await names(person, typed)).toEqual(found);
});

test('says the official name where it is another', async () => {
  const [jada] = (await search('valdez', 'jada')).students;
  expect(jada?.official).toBe('Jadalyn Marie Williams-Pryce');
  const [joaquin] = (await search('valdez', 'joaquin')).students;
  expect(joaquin?.official).toBeNull();
});

test('is staff of another school, and finds nobody of this one', async () => {
  const { world } = opened;
  const by = await world.neighbourActor('bell');
  const find = (typed: string) =>
    inSchool(opened.database, world.neighbour.school.id, (school) =>
      searchStudents(school, { by, typed, language: 'en' }),
    );
  expect((await find('joaquin')).students).toEqual([]);
  expect((await find('mika')).students.map(({ display }) => display)).toEqual(['Mika Sandoval']);
});

test('shows twenty, and says that there are more', async () => {
  const { world } = opened;
  await world.inSchool(async (school) => {
    for (let at = 10; at < 31; at++) {
      const person_id = await plantPerson(school, [`Zoe Quill ${at}`, `Quill ${at}, Zoe`]);
      const id = newId();
      const role = {
        school_id: school.id,
        id,
        person_id,
        role: 'student',
        from_on: '2026-09-08',
        source: 'test',
      };
      await school.db.insertInto('person_roles').values(role).execute();
    }
  });
  const found = await search('nwosu', 'quill zoe');
  expect(found.students).toHaveLength(20);
  expect(found.isMore).toBe(true);
  expect(await search('nwosu', 'quill 30')).toMatchObject({ students: [{}], isMore: false });
});

test('is a look at those who are shown, by the relation to each, and keeps nothing of what was typed', async () => {
  const { world } = opened;
  const { personId } = world.people.haddad;
  const lines = () =>
    world.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'relation', 'subject_ids as ids', 'detail'])
        .where('school_id', '=', school.id)
        .where('actor_id', '=', personId)
        .execute(),
    );
  const before = (await lines()).length;
  await search('haddad', 'zzz');
  expect(await lines()).toHaveLength(before);
  await search('haddad', 'salma');
  expect((await lines()).slice(before)).toEqual([
    {
      act: 'student.look',
      relation: 'teaches ENL',
      ids: [world.people.salma.personId],
      detail: { page: 'search' },
    },
  ]);
});

test('finds somebody merged under both names, as the person kept', async () => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const [keptId, aliasId] = [world.people.caio.personId, world.people.rohan.personId];
  const merge = { writeId: newId(), keptId, aliasId, reason: 'One birth date', signIns: 'kept' as const };
  const merged = await world.inSchool((school) => confirmMerge(school, { by, merge }));
  expect(merged.outcome).toBe('merged');
  for (const typed of ['caio', 'rohan']) {
    const { students } = await search('nwosu', typed);
    expect(students.map(({ studentId, display }) => [studentId, display])).toEqual([
      [keptId, 'Caio Ferreira'],
    ]);
  }
});
