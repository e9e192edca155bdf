import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeLanguages, restoreLanguages } from '#school/people/change-languages.ts';
import { openPerson } from '#school/people/person/open-person.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { addToCaseload } from './add-to-caseload.ts';
import { endCaseload, restoreCaseload, takeBackCaseload } from './end-caseload.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

const seenBy = async (staff: 'haddad' | 'brandt') =>
  (await opened.world.actor(staff)).standing.supports.map(({ studentId }) => studentId);

test('a student on a caseload is in reach from today, and out of it when it ends', async () => {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const [staffId, studentId] = [world.people.haddad.personId, world.people.dorje.personId];
  const added = await world.inSchool((school) =>
    addToCaseload(school, { by, staffId, studentId, kind: 'enl' }),
  );
  expect(await seenBy('haddad')).toContain(studentId);
  await expect(
    world.inSchool((school) => addToCaseload(school, { by, staffId, studentId, kind: 'enl' })),
  ).rejects.toThrow('student: has-it');
  await world.inSchool((school) => endCaseload(school, { by, personId: studentId, ...added }));
  expect(await seenBy('haddad')).not.toContain(studentId);
  await world.inSchool((school) => restoreCaseload(school, { by, personId: staffId, ...added }));
  expect(await seenBy('haddad')).toContain(studentId);
  const { caseloads } = await world.inSchool((school) => openPerson(school, { by, personId: studentId }));
  expect(caseloads.map(({ otherName, looksAfter, kind }) => [otherName, looksAfter, kind])).toEqual([
    ['Ms. Haddad', false, 'enl'],
  ]);
  await world.inSchool((school) => takeBackCaseload(school, { by, personId: staffId, ...added }));
  expect(await seenBy('haddad')).not.toContain(studentId);
});

test('staff look after students, by a leader’s word, and no other way round', async () => {
  const { world } = opened;
  const put = async (
    who: 'nwosu' | 'pagan',
    staff: 'haddad' | 'yolanda' | 'theo',
    student: 'theo' | 'brandt' | 'mariaFernanda',
  ) => {
    const by = await world.actor(who);
    return world.inSchool((school) =>
      addToCaseload(school, {
        by,
        staffId: world.people[staff].personId,
        studentId: world.people[student].personId,
        kind: 'counselling',
      }),
    );
  };
  await expect(put('nwosu', 'yolanda', 'theo')).rejects.toThrow('staff: no-staff');
  await expect(put('nwosu', 'theo', 'mariaFernanda')).rejects.toThrow('staff: no-staff');
  await expect(put('nwosu', 'haddad', 'brandt')).rejects.toThrow('student: no-student');
  await expect(put('pagan', 'haddad', 'theo')).rejects.toMatchObject({ name: 'Forbidden' });
});

test('the office says which languages somebody reads and speaks, and undoes it', async () => {
  const { world } = opened;
  const by = await world.actor('pagan');
  const { personId } = world.people.yolanda;
  const languages = async () => {
    const person = await world.inSchool((school) => openPerson(school, { by, personId }));
    return [person.writtenLanguage, person.spokenLanguage];
  };
  const before = await languages();
  const changed = await world.inSchool((school) =>
    changeLanguages(school, { by, personId, languages: { written: 'zh-hans', spoken: '' } }),
  );
  expect(await languages()).toEqual(['zh-Hans', null]);
  await world.inSchool((school) => restoreLanguages(school, { by, personId, ...changed }));
  expect(await languages()).toEqual(before);
  await expect(
    world.inSchool((school) =>
      changeLanguages(school, { by, personId, languages: { written: 'no language!', spoken: null } }),
    ),
  ).rejects.toThrow('written: no-language');
});
