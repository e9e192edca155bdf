import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSchool } from '#platform/db/in-school.ts';
import { revokeReadLinks } from '#school/messages/revoke-read-links.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { openApplication } from '#tests/pages/open-application.ts';
import { resetPassword } from './reset-password.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());
const now = () => new Date(opened.world.now);

test('a new password ends the sessions of the old one, and the old one opens nothing', async () => {
  const app = openApplication(opened, now);
  const { name, password } = opened.world.signIns.valdez ?? { name: '', password: '' };
  const browser = await app.signIn(name, password ?? '');
  expect((await app.get('/classes', browser)).status).toBe(200);
  const fresh = await resetPassword(opened.database, {
    schoolId: opened.world.school.id,
    signInName: name.toUpperCase(),
  });
  expect(fresh).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  expect((await app.get('/classes', browser)).status).toBe(303);
  await expect(app.signIn(name, password ?? '')).rejects.toThrow('401');
  const again = await app.signIn(name, fresh ?? '');
  expect((await app.get('/classes', again)).headers.get('location')).toBe('/account/password');
});

test('nobody of another school is reset', async () => {
  const { neighbour, signIns } = opened.world;
  const outcome = await resetPassword(opened.database, {
    schoolId: neighbour.school.id,
    signInName: signIns.osei?.name ?? '',
  });
  expect(outcome).toBeUndefined();
});

test('ended links open nothing more, and only those of the address', async () => {
  const app = openApplication(opened, now);
  const { school, readLinks } = opened.world;
  const of = (token: string | undefined) => app.get(`/r/${school.code}/${token}`);
  expect((await of(readLinks.hanan)).status).toBe(200);
  const ended = await inSchool(opened.database, school.id, (room) =>
    revokeReadLinks(room, { address: 'Hanan.al-nasser@family.example', now: now() }),
  );
  expect(ended).toBe(1);
  expect((await of(readLinks.hanan)).status).not.toBe(200);
  expect((await of(readLinks.ramon)).status).toBe(200);
});

test('a person who has left the school is nobody there', async () => {
  const app = openApplication(opened, now);
  const { name, password } = opened.world.signIns.osei ?? { name: '', password: '' };
  const browser = await app.signIn(name, password ?? '');
  await inSchool(opened.database, opened.world.school.id, (room) =>
    room.db
      .updateTable('people')
      .set({ ended_on: '2026-11-20' })
      .where('school_id', '=', room.id)
      .where('id', '=', opened.world.people.osei.personId)
      .execute(),
  );
  expect((await app.get('/classes', browser)).status).toBe(303);
});
