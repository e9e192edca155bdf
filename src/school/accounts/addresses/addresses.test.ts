import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Mail, MailOutcome } from '#platform/mail/mail.ts';
import { addContact } from '#school/people/contacts/add-contact.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { findLinkReader } from '../find-link-reader.ts';
import { findLastMove } from './find-last-move.ts';
import { moveSignIn } from './move-sign-in.ts';
import { tellAndMove } from './tell-and-move.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

const now = () => new Date(opened.world.now);
const sent: Mail[] = [];
beforeEach(() => void sent.splice(0));

/** A mail server of the test's own, which says what it is told to. */
const mailer = (kind: MailOutcome['kind']) => ({
  send: async (mail: Mail): Promise<MailOutcome> => {
    sent.push(mail);
    return { kind, words: 'said the test' };
  },
});

async function addAddress(key: 'yolanda' | 'guerline', address: string, checked: boolean) {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const { contactId } = await world.inSchool((school) =>
    addContact(school, {
      by,
      personId: world.people[key].personId,
      contact: { kind: 'email', address },
      checked,
    }),
  );
  return contactId;
}
async function ask(key: 'yolanda' | 'guerline', contactId: string) {
  const { world } = opened;
  const by = await world.actor('nwosu');
  const { personId } = world.people[key];
  return world.inSchool((school) => moveSignIn(school, { by, personId, contactId }));
}
const work = (moveId: string, with_: ReturnType<typeof mailer> | undefined) =>
  tellAndMove(
    { database: opened.database, mailer: with_, now },
    { schoolId: opened.world.school.id, moveId },
  );
const reads = async (email: string) => (await findLinkReader(opened.database, { email }, now()))?.name;
const lastMove = async () => {
  const by = await opened.world.actor('pagan');
  return opened.world.inSchool((school) =>
    findLastMove(school, { by, personId: opened.world.people.yolanda.personId }),
  );
};
const OLD = 'yolanda.beltre@family.example';

test('the old address is told first, in her language; then links go to the new one', async () => {
  const contactId = await addAddress('yolanda', 'New.Yolanda@family.example', true);
  const { moveId } = await ask('yolanda', contactId);
  expect(await reads(OLD)).toBe(opened.world.people.yolanda.display);
  await expect(work(moveId, mailer('not-reached'))).rejects.toThrow('could not be told');
  expect(await lastMove()).toMatchObject({ state: 'asked', told: null });
  expect(await reads(OLD)).toBe(opened.world.people.yolanda.display);
  await work(moveId, mailer('accepted'));
  expect(sent.at(-1)).toMatchObject({ to: OLD, language: 'es' });
  expect(await lastMove()).toMatchObject({ state: 'moved', told: 'accepted', fromAddress: OLD });
  expect([await reads(OLD), await reads('new.yolanda@FAMILY.example')]).toEqual([
    undefined,
    opened.world.people.yolanda.display,
  ]);
  // The same job again does nothing.
  await work(moveId, mailer('accepted'));
  expect(sent).toHaveLength(2);
});

test('an address that refuses mail, and a school without a mail server, hold nobody back', async () => {
  const first = await ask('yolanda', await addAddress('yolanda', 'second@family.example', true));
  await work(first.moveId, mailer('refused'));
  expect(await lastMove()).toMatchObject({ state: 'moved', told: 'refused' });
  const second = await ask('yolanda', await addAddress('yolanda', 'third@family.example', true));
  await work(second.moveId, undefined);
  expect(await lastMove()).toMatchObject({ state: 'moved', told: 'no-server' });
});

test('what nobody checked, what signs somebody else in, and a human of two schools stay as they are', async () => {
  await expect(ask('yolanda', await addAddress('yolanda', 'guess@family.example', false))).rejects.toThrow(
    'address-unchecked',
  );
  const taken = opened.world.signIns.ramon?.name ?? '';
  await expect(ask('yolanda', await addAddress('yolanda', taken, true))).rejects.toThrow('address-taken');
  await expect(ask('guerline', await addAddress('guerline', 'g@family.example', true))).rejects.toThrow(
    'elsewhere',
  );
});

test('an address that ended while the old one was told is not moved to', async () => {
  const contactId = await addAddress('yolanda', 'fourth@family.example', true);
  const { moveId } = await ask('yolanda', contactId);
  await opened.world.inSchool((school) =>
    school.db
      .updateTable('contacts')
      .set({ until_on: '2026-11-24' })
      .where('school_id', '=', school.id)
      .where('id', '=', contactId)
      .execute(),
  );
  await work(moveId, mailer('accepted'));
  expect(await lastMove()).toMatchObject({ state: 'dropped' });
  expect(await reads('fourth@family.example')).toBeUndefined();
});
