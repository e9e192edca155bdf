import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { hashBadgeToken } from '#school/accounts/badges/badge-tokens.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { allowBadges } from './allow-badges.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
let now = new Date('2026-11-24T15:00:00Z');
let leader: Browser;
let teacher: Browser;
const badgesOf9B = () => `/school/classes/${opened.world.classes.algebra9B.classId}/badges`;
const address = (token: string) => `/badge/${opened.world.school.code}/${token}`;

beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => now);
  await allowBadges(opened.world);
});
beforeEach(async () => {
  now = new Date('2026-11-24T15:00:00Z');
  [leader, teacher] = await Promise.all([signIn('nwosu'), signIn('valdez')]);
});
afterAll(() => opened.close());

async function signIn(who: 'nwosu' | 'valdez' | 'kowalczyk' | 'joaquin'): Promise<Browser> {
  const { name, password } = opened.world.signIns[who] ?? { name: '', password: '' };
  return app.signIn(name, password ?? '');
}

/** Prints badges of these students of 9B and answers the secrets in the codes' place, by student. */
async function print(
  who: readonly ('joaquin' | 'theo' | 'naomi')[],
  by = teacher,
  write = newId(),
): Promise<{ page: string; status: number }> {
  const student = who.map((key) => opened.world.people[key].personId);
  const answer = await app.post(badgesOf9B(), { write, student }, by);
  return { page: await answer.text(), status: answer.status };
}

/** A new badge's secret: made by the verb, since a page shows it only as a drawing. */
const badge = (who: 'joaquin' | 'theo' = 'joaquin') => allowBadges(opened.world, who);

async function enter(token: string): Promise<Browser> {
  const browser = new Browser();
  const pressed = await app.post(address(token), {}, browser);
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/home']);
  return browser;
}

describe('printing', () => {
  test('shows each student who was ticked once, with a code and no address in letters', async () => {
    const { page, status } = await print(['joaquin', 'naomi']);
    expect(status).toBe(200);
    expect(page.match(/class="badge-card"/g)).toHaveLength(2);
    expect(page.match(/aria-label="Code that signs in /g)).toHaveLength(2);
    expect(page).toContain('2 new badges to print');
    expect(page).not.toContain('/badge/ferry');
  });

  test('sent again, the same form makes nothing and shows no code', async () => {
    const write = newId();
    await print(['theo'], teacher, write);
    const count = async () =>
      opened.world.inSchool((school) =>
        school.db.selectFrom('badges').select('id').where('school_id', '=', school.id).execute(),
      );
    const before = await count();
    const { page } = await print(['theo'], teacher, write);
    expect(page).toContain('This sheet was made before');
    expect(page).not.toContain('badge-card');
    expect(await count()).toEqual(before);
  });

  test('with nobody ticked says so', async () => {
    const answer = await app.post(badgesOf9B(), { write: newId() }, teacher);
    expect(answer.headers.get('location')).toBe(`${badgesOf9B()}?done=doors.done-nobody`);
  });

  test('is for students of the class', async () => {
    const stranger = opened.world.people.valentina.personId;
    const answer = await app.post(badgesOf9B(), { write: newId(), student: stranger }, teacher);
    expect(answer.status).toBe(422);
  });

  test('the secret is in no table', async () => {
    const token = await badge();
    const { audited, writes, badges } = await opened.world.inSchool(async (school) => ({
      audited: await school.db
        .selectFrom('audit_lines')
        .select(['act', 'detail'])
        .where('school_id', '=', school.id)
        .where('act', '=', 'badge.make')
        .execute(),
      writes: await school.db
        .selectFrom('writes')
        .select('answer')
        .where('school_id', '=', school.id)
        .where('act', '=', 'badge.make')
        .execute(),
      badges: await school.db
        .selectFrom('badges')
        .select('token_hash')
        .where('school_id', '=', school.id)
        .where('ended_at', 'is', null)
        .execute(),
    }));
    expect(audited.length).toBeGreaterThan(0);
    expect(JSON.stringify([audited, writes])).not.toContain(token);
    expect(badges.some(({ token_hash }) => token_hash.equals(hashBadgeToken(token)))).toBe(true);
    expect(badges.some(({ token_hash }) => token_hash.toString('latin1').includes(token))).toBe(false);
  });
});

describe('a badge', () => {
  test('looked at however often, says the first name and uses nothing up', async () => {
    const token = await badge();
    for (let looks = 0; looks < 5; looks++) {
      const answer = await app.get(address(token));
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      const page = await answer.text();
      expect(page).toContain('¡Hola, Joaquín!');
      expect(page).not.toContain('Arias');
    }
    await enter(token);
  });

  test('opens a student’s own pages, shown as such, and no others', async () => {
    const browser = await enter(await badge());
    const home = await app.get('/home', browser);
    expect(home.status).toBe(200);
    const words = await home.text();
    expect(words).toContain('Entró con tarjeta');
    expect(words).not.toContain('href="/account"');
    const { classId } = opened.world.classes.algebra9B;
    for (const path of [
      '/classes',
      `/classes/${classId}/map`,
      '/school',
      badgesOf9B(),
      '/family',
      '/account',
    ])
      expect([path, (await app.get(path, browser)).status]).toEqual([path, 404]);
    const own = await signIn('joaquin');
    expect(await (await app.get('/home', own)).text()).not.toContain('Entró con tarjeta');
  });

  test('is replaced by a newer one: the old opens nothing, and what it opened has ended', async () => {
    const old = await badge();
    const browser = await enter(old);
    await print(['joaquin']);
    expect((await app.get('/home', browser)).headers.get('location')).toContain('/sign-in');
    expect((await app.get(address(old))).status).toBe(410);
    expect((await app.post(address(old), {}, new Browser())).status).toBe(410);
  });

  test('that was lost ends with one press, and with it what it opened, and nothing else', async () => {
    const [token, other] = [await badge('joaquin'), await badge('theo')];
    const [lost, kept, own] = [await enter(token), await enter(other), await signIn('joaquin')];
    const page = await (await app.get(badgesOf9B(), teacher)).text();
    const row = page.slice(page.indexOf('Joaquín Arias'));
    const badgeId = /form="end-([0-9a-f-]+)"/.exec(row)?.[1] ?? '';
    const ended = await app.post(`${badgesOf9B()}/end`, { badge: badgeId }, teacher);
    expect(ended.headers.get('location')).toBe(`${badgesOf9B()}?done=doors.done-ended`);
    expect((await app.get('/home', lost)).status).toBe(303);
    expect((await app.get('/home', kept)).status).toBe(200);
    expect((await app.get('/home', own)).status).toBe(200);
    expect((await app.get(address(token))).status).toBe(410);
    expect((await app.post(`${badgesOf9B()}/end`, { badge: badgeId }, teacher)).status).toBe(303);
  });

  test('ends with the school year, and what it opened after a school day', async () => {
    const token = await badge();
    const browser = await enter(token);
    for (let minutes = 0; minutes < 8 * 60; minutes += 40) {
      now = new Date(Date.parse('2026-11-24T15:00:00Z') + minutes * 60_000);
      expect((await app.get('/home', browser)).status).toBe(200);
    }
    now = new Date('2026-11-24T23:00:00Z');
    expect((await app.get('/home', browser)).status).toBe(303);
    now = new Date('2027-07-31T15:00:00Z');
    expect((await app.get(address(token))).status).toBe(200);
    now = new Date('2027-08-01T15:00:00Z');
    expect((await app.get(address(token))).status).toBe(410);
  });

  test('of another school opens nothing, and no school at all neither', async () => {
    const token = await badge();
    for (const path of [
      `/badge/${opened.world.neighbour.school.code}/${token}`,
      `/badge/nowhere/${token}`,
      address('x'.repeat(22)),
      address('%F0%9F%98%80'),
    ])
      expect([path, (await app.get(path)).status, (await app.post(path, {})).status]).toEqual([
        path,
        410,
        410,
      ]);
  });

  test('of somebody who has left opens nothing', async () => {
    const token = await badge('theo');
    const browser = await enter(token);
    const leave = (day: string | null) =>
      opened.world.inSchool((school) =>
        school.db
          .updateTable('people')
          .set({ ended_on: day })
          .where('school_id', '=', school.id)
          .where('id', '=', opened.world.people.theo.personId)
          .execute(),
      );
    await leave('2026-11-24');
    expect((await app.get(address(token))).status).toBe(410);
    expect((await app.get('/home', browser)).status).toBe(303);
    await leave(null);
  });

  test('can be pressed twenty times in a quarter of an hour', async () => {
    const token = await badge('theo');
    for (let presses = 0; presses < 20; presses++) await enter(token);
    expect((await app.post(address(token), {}, new Browser())).status).toBe(429);
  });

  test('leaves a line for who printed, who ended and who came in', async () => {
    const token = await badge();
    await enter(token);
    const lines = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['act', 'actor_id', 'relation', 'subject_ids'])
        .where('school_id', '=', school.id)
        .where('act', 'like', 'badge.%')
        .orderBy('id', 'desc')
        .limit(2)
        .execute(),
    );
    const { joaquin, nwosu } = opened.world.people;
    expect(lines).toEqual([
      {
        act: 'badge.sign-in',
        actor_id: joaquin.personId,
        relation: 'is the student',
        subject_ids: [joaquin.personId],
      },
      { act: 'badge.make', actor_id: nwosu.personId, relation: 'leads', subject_ids: [joaquin.personId] },
    ]);
  });
});

describe('which grades carry badges', () => {
  test('a leader chooses; badges of other grades stop at once and work again with the grade', async () => {
    const token = await badge();
    const choose = (fields: Record<string, string | string[]>) =>
      app.post('/school/badges', { write: newId(), ...fields }, leader);
    expect((await choose({ grade: ['01', '02'] })).headers.get('location')).toBe(
      '/school/badges?done=doors.done-rule',
    );
    expect((await app.get(address(token))).status).toBe(410);
    const page = await (await app.get(badgesOf9B(), teacher)).text();
    expect(page).toContain('Nobody in this class may carry a badge');
    expect((await print(['joaquin'])).status).toBe(422);
    await choose({ grade: '09' });
    expect((await app.get(address(token))).status).toBe(200);
  });

  test('a teacher finds their classes there, and nothing to choose', async () => {
    const page = await (await app.get('/school/badges', teacher)).text();
    expect(page).toContain(`href="${badgesOf9B()}"`);
    expect(page).not.toContain('Who may carry a badge');
    expect(page).not.toContain('Biology');
    const answer = await app.post('/school/badges', { write: newId(), grade: '09' }, teacher);
    expect(answer.status).toBe(404);
  });

  test('a teacher of another class prints and ends none here', async () => {
    const other = await signIn('kowalczyk');
    expect((await app.get(badgesOf9B(), other)).status).toBe(404);
    expect((await print(['joaquin'], other)).status).toBe(404);
    const [open] = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('badges')
        .select('id')
        .where('school_id', '=', school.id)
        .where('student_id', '=', opened.world.people.naomi.personId)
        .where('ended_at', 'is', null)
        .execute(),
    );
    expect((await app.post(`${badgesOf9B()}/end`, { badge: open?.id ?? '' }, other)).status).toBe(404);
  });
});

test('a student without any sign-in gets one that only a badge opens', async () => {
  const { joaquin } = opened.world.people;
  await opened.database
    .updateTable('memberships')
    .set({ until_on: '2026-11-24' })
    .where('person_id', '=', joaquin.personId)
    .execute();
  const browser = await enter(await badge());
  expect(await (await app.get('/home', browser)).text()).toContain('Joaquín');
  const [identity] = await opened.database
    .selectFrom('identities as i')
    .innerJoin('memberships as m', 'm.identity_id', 'i.id')
    .select(['i.username', 'i.email_verified'])
    .where('m.person_id', '=', joaquin.personId)
    .where('m.until_on', 'is', null)
    .execute();
  expect(identity).toEqual({ username: null, email_verified: false });
});
