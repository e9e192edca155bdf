import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPerson } from '#school/people/person/open-person.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { addContact, takeBackContact } from './add-contact.ts';
import { endContact, restoreContact } from './end-contact.ts';
import { unverifyContact, verifyContact } from './verify-contact.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

const contactsOf = async (key: 'yolanda' | 'saleh' | 'kofi') => {
  const { world } = opened;
  const by = await world.actor('pagan');
  const { contacts } = await world.inSchool((school) =>
    openPerson(school, { by, personId: world.people[key].personId }),
  );
  return contacts;
};

test('the office adds a number and an address, unchecked, and takes them back', async () => {
  const { world } = opened;
  const by = await world.actor('pagan');
  const { personId } = world.people.kofi;
  const add = (kind: 'email' | 'phone', address: string, checked = false) =>
    world.inSchool((school) => addContact(school, { by, personId, contact: { kind, address }, checked }));
  const phone = await add('phone', ' (212) 555-0199 ');
  await add('email', 'Kofi@home.example');
  await expect(add('email', 'kofi@HOME.example')).rejects.toThrow('address: has-it');
  await expect(add('email', 'kofi at home')).rejects.toThrow('address: no-email');
  await expect(add('phone', 'call me')).rejects.toThrow('address: no-phone');
  await expect(add('phone', '')).rejects.toThrow('address: empty');
  await expect(add('email', 'other@home.example', true)).rejects.toMatchObject({ name: 'Forbidden' });
  await world.inSchool((school) => takeBackContact(school, { by, personId, ...phone }));
  expect((await contactsOf('kofi')).map(({ address, isChecked }) => [address, isChecked])).toEqual([
    ['Kofi@home.example', false],
  ]);
});

test('what the roster says counts as checked; a leader checks the rest', async () => {
  const { world } = opened;
  const [office, leader] = [await world.actor('pagan'), await world.actor('nwosu')];
  const { personId } = world.people.saleh;
  expect((await contactsOf('saleh')).map(({ isChecked }) => isChecked)).toEqual([true]);
  const { contactId } = await world.inSchool((school) =>
    addContact(school, {
      by: office,
      personId,
      contact: { kind: 'email', address: 'saleh@family.example' },
      checked: false,
    }),
  );
  const isChecked = async () =>
    (await contactsOf('saleh')).find((each) => each.contactId === contactId)?.isChecked;
  await expect(
    world.inSchool((school) => verifyContact(school, { by: office, personId, contactId })),
  ).rejects.toMatchObject({ name: 'Forbidden' });
  await world.inSchool((school) => verifyContact(school, { by: leader, personId, contactId }));
  expect(await isChecked()).toBe(true);
  await world.inSchool((school) => unverifyContact(school, { by: leader, personId, contactId }));
  expect(await isChecked()).toBe(false);
});

test('an address that signs in does not end; another does, and comes back', async () => {
  const { world } = opened;
  const by = await world.actor('pagan');
  const yolanda = world.people.yolanda.personId;
  const [address] = await contactsOf('yolanda');
  await expect(
    world.inSchool((school) =>
      endContact(school, { by, personId: yolanda, contactId: address?.contactId ?? '' }),
    ),
  ).rejects.toThrow('signs-in');
  const personId = world.people.saleh.personId;
  const phone = (await contactsOf('saleh')).find(({ kind }) => kind === 'phone');
  const ended = await world.inSchool((school) =>
    endContact(school, { by, personId, contactId: phone?.contactId ?? '' }),
  );
  const until = async () => (await contactsOf('saleh')).find(({ kind }) => kind === 'phone')?.untilOn;
  expect(await until()).toBe('2026-11-24');
  await world.inSchool((school) => restoreContact(school, { by, personId, ...ended }));
  expect(await until()).toBeNull();
});
