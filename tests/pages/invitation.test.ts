import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import { endGuardianships } from '#school/families/end-guardianships.ts';
import { makeInvitations } from '#school/invitations/make-invitations.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { openMailSink } from '#tests/families/open-mail-sink.ts';
import { printLetter } from '#tests/families/plant-invitation.ts';
import { runQueue } from '#tests/families/run-queue.ts';
import type { PersonKey } from '#tests/world/people/people.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';

let opened: TestWorld;
let app: TestApplication;
let time = new Date('2026-11-24T15:00:00Z');
beforeAll(async () => {
  opened = await openWorld();
  app = openApplication(opened, () => time);
});
afterAll(() => opened.close());

const later = (milliseconds: number) => {
  time = new Date(time.getTime() + milliseconds);
};
const id = (key: PersonKey) => opened.world.people[key].personId;
const pathOf = ({ token }: { token: string }) => `/invitation/ferry-point/${token}`;
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const invitationOf = (adult: PersonKey) =>
  opened.world.inSchool((school) =>
    school.db
      .selectFrom('invitations')
      .select(['used_at', 'used_by', 'revoked_at', 'mail_state'])
      .where('school_id', '=', school.id)
      .where('adult_id', '=', id(adult))
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow(),
  );

describe('a letter', () => {
  test('is looked at as often as a scanner likes, and still opens once', async () => {
    const letter = await printLetter(opened, 'abena');
    for (let look = 0; look < 5; look += 1) {
      const browser = new Browser();
      const answer = await app.get(pathOf(letter), browser);
      expect(answer.status).toBe(200);
      const html = await answer.text();
      expect(html).toContain('Welcome, Abena');
      // A letter may be found by anybody: no child is named.
      expect(html).not.toContain('Theo');
      expect((await app.head(pathOf(letter))).status).toBe(200);
    }
    expect((await invitationOf('abena')).used_at).toBeNull();
    const browser = new Browser();
    await app.get(pathOf(letter), browser);
    const pressed = await app.post(pathOf(letter), { press: 'yes', as: 'new' }, browser);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/family/come-back']);
    expect(await text(app.get('/family/come-back', browser))).toContain('How will you come back?');
    expect(await text(app.get(`/family/students/${id('theo')}`, browser))).toContain('Theo’s full record');
    const again = await app.post(pathOf(letter), { press: 'yes', as: 'new' }, new Browser());
    expect(again.status).toBe(404);
    expect((await app.get(pathOf(letter))).status).toBe(404);
  });

  test('opens family pages alone, and only of the child of the guardianship', async () => {
    const letter = await printLetter(opened, 'weiming').catch(() => undefined);
    expect(letter).toBeDefined();
    const browser = new Browser();
    const of = await printLetter(opened, 'xiulan');
    await app.post(pathOf(of), { press: 'yes' }, browser);
    expect((await app.get('/family', browser)).status).toBe(200);
    for (const path of ['/classes', '/school', '/home', `/family/students/${id('salma')}`])
      expect((await app.get(path, browser)).status).toBe(404);
  });

  test('may be pressed again by the browser that did not hear the answer, for ten minutes', async () => {
    const letter = await printLetter(opened, 'karma');
    const browser = new Browser();
    await app.get(pathOf(letter), browser);
    const kept = browser.cookies.get('waymark-invitation') ?? '';
    expect(kept).toMatch(/^[\w-]{22}$/);
    await app.post(pathOf(letter), { press: 'yes' }, browser);
    const { used_by } = await invitationOf('karma');
    const lost = new Browser();
    lost.cookies.set('waymark-invitation', kept);
    expect((await app.post(pathOf(letter), { press: 'yes' }, lost)).status).toBe(303);
    expect((await app.get('/family', lost)).status).toBe(200);
    expect((await invitationOf('karma')).used_by).toBe(used_by);
    later(11 * 60_000);
    const tooLong = new Browser();
    tooLong.cookies.set('waymark-invitation', kept);
    expect((await app.post(pathOf(letter), { press: 'yes' }, tooLong)).status).toBe(404);
  });

  test('of two presses at one moment one comes in, and one sign-in is made', async () => {
    const letter = await printLetter(opened, 'rufina');
    const answers = await Promise.all(
      [1, 2, 3].map(() => app.post(pathOf(letter), { press: 'yes' }, new Browser())),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404, 404]);
    const made = await opened.database
      .selectFrom('memberships')
      .select('id')
      .where('person_id', '=', id('rufina'))
      .execute();
    expect(made).toHaveLength(1);
  });

  test('is over after fourteen days, when a newer one was printed, and when the guardianship ended', async () => {
    const unknown = await text(app.get('/invitation/ferry-point/AAAAAAAAAAAAAAAAAAAAAA'));
    const answersAlike = async (path: string) => {
      const answer = await app.get(path);
      expect([answer.status, await answer.text()]).toEqual([
        404,
        unknown.replaceAll('/invitation/ferry-point/AAAAAAAAAAAAAAAAAAAAAA', path),
      ]);
      expect((await app.post(path, { press: 'yes' }, new Browser())).status).toBe(404);
    };
    const first = await printLetter(opened, 'sabina');
    const second = await printLetter(opened, 'sabina');
    await answersAlike(pathOf(first));
    expect((await app.get(pathOf(second))).status).toBe(200);
    const rows = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('guardianships')
        .select('id')
        .where('school_id', '=', school.id)
        .where('adult_id', '=', id('sabina'))
        .execute(),
    );
    await opened.world.inSchool((school) =>
      endGuardianships(
        school,
        rows.map((row) => row.id),
        { day: '2026-11-24', reason: 'court-order' },
      ),
    );
    await answersAlike(pathOf(second));
    const old = await printLetter(opened, 'hector');
    later(14 * 86_400_000);
    await answersAlike(pathOf(old));
    later(-14 * 86_400_000);
    await answersAlike(`/invitation/nowhere/${old.token}`);
    await answersAlike(`/invitation/lantern-hill/${old.token}`);
  });

  test('signs in again who has no other way, under the same sign-in', async () => {
    const first = await printLetter(opened, 'guoqiang');
    await app.post(pathOf(first), { press: 'yes' }, new Browser());
    const { used_by } = await invitationOf('guoqiang');
    const second = await printLetter(opened, 'guoqiang');
    const browser = new Browser();
    expect((await app.post(pathOf(second), { press: 'yes' }, browser)).status).toBe(303);
    expect((await invitationOf('guoqiang')).used_by).toBe(used_by);
    expect((await app.get('/family', browser)).status).toBe(200);
  });

  test('asks who has a way in of their own to use it first, and then goes on', async () => {
    const letter = await printLetter(opened, 'yolanda');
    expect(await text(app.get(`${pathOf(letter)}?language=en`))).toContain('Sign in first');
    const stranger = new Browser();
    const refused = await app.post(`${pathOf(letter)}?language=en`, { press: 'yes' }, stranger);
    expect(await refused.text()).toContain('Sign in first');
    expect((await app.get('/family', stranger)).status).toBe(303);
    expect((await invitationOf('yolanda')).used_at).toBeNull();
    const browser = await enterByLink(opened.world.signIns.yolanda?.name ?? '');
    const pressed = await app.post(pathOf(letter), { press: 'yes', as: 'viewer' }, browser);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/family']);
    expect((await invitationOf('yolanda')).used_at).not.toBeNull();
  });

  test('joins this school to a sign-in that has the same address elsewhere, once it was proved', async () => {
    const email = 'aissatou.bah@family.example';
    const elsewhere = await createIdentity(opened.database, { name: 'Aïssatou', email });
    await joinSchool(opened.database, {
      identityId: elsewhere,
      schoolId: opened.world.neighbour.school.id,
      personId: opened.world.neighbour.people.guerline.personId,
      fromOn: '2026-09-01',
    });
    const letter = await printLetter(opened, 'aissatou');
    const refused = await app.post(`${pathOf(letter)}?language=en`, { press: 'yes' }, new Browser());
    expect(await refused.text()).toContain('Sign in first');
    const browser = await enterByLink(email);
    await app.post(pathOf(letter), { press: 'yes', as: 'viewer' }, browser);
    expect((await invitationOf('aissatou')).used_by).toBe(elsewhere);
    // The browser acts at the school of the letter from now on.
    expect((await app.get(`/family/students/${id('khadija')}`, browser)).status).toBe(200);
  });

  test('is never joined to a child’s sign-in', async () => {
    const letter = await printLetter(opened, 'norma');
    const { name, password } = opened.world.signIns.joaquin ?? { name: '', password: '' };
    const browser = await app.signIn(name, password ?? '');
    expect(await text(app.get(`${pathOf(letter)}?language=en`, browser))).toContain(
      'A student is signed in here',
    );
    const pressed = await app.post(`${pathOf(letter)}?language=en`, { press: 'yes', as: 'viewer' }, browser);
    expect(await pressed.text()).toContain('A student is signed in here');
    expect((await invitationOf('norma')).used_at).toBeNull();
  });

  test('joins another adult’s sign-in only where they say so', async () => {
    const letter = await printLetter(opened, 'altina');
    const browser = await enterByLink(opened.world.signIns.ramon?.name ?? '');
    expect(await text(app.get(`${pathOf(letter)}?language=en`, browser))).toContain('Ramón Arias');
    await app.post(pathOf(letter), { press: 'yes', as: 'new' }, browser);
    const { used_by } = await invitationOf('altina');
    const ramon = await opened.database
      .selectFrom('memberships')
      .select('identity_id')
      .where('person_id', '=', id('ramon'))
      .executeTakeFirstOrThrow();
    expect(used_by).not.toBe(ramon.identity_id);
    expect(await text(app.get('/family', browser))).not.toContain('Joaquín');
  });
});

async function enterByLink(email: string): Promise<Browser> {
  const browser = new Browser();
  await app.post('/sign-in/link', { email }, browser);
  const mail = await vi.waitUntil(
    () => app.links.findLast(({ to, text: words }) => to === email && words.includes('/sign-in/link/')),
    { timeout: 10_000 },
  );
  await app.post(new URL(/http\S+/.exec(mail.text)?.[0] ?? '').pathname, {}, browser);
  return browser;
}

describe('a code that is typed', () => {
  test('shows whom it is for, then goes in', async () => {
    const { code } = await printLetter(opened, 'marieClaire');
    const fields = { school: 'Ferry-Point', code: code.toLowerCase().replaceAll('-', ' ') };
    const browser = new Browser();
    const shown = await app.post('/invitation?language=en', fields, browser);
    expect(await shown.text()).toContain('Welcome, Marie-Claire');
    expect((await invitationOf('marieClaire')).used_at).toBeNull();
    const pressed = await app.post('/invitation', { ...fields, press: 'yes', as: 'new' }, browser);
    expect(pressed.status).toBe(303);
    expect((await app.get('/family', browser)).status).toBe(200);
  });

  test('that opens nothing is said beside its field, and tried so often', async () => {
    const wrong = { school: 'ferry-point', code: 'AAAA-CCCC-DDDD' };
    for (let turn = 0; turn < 30; turn += 1) {
      const answer = await app.post('/invitation', wrong, new Browser());
      if (turn === 0) expect(await answer.text()).toContain('No letter has this code now');
      expect(answer.status).toBe(422);
    }
    expect((await app.post('/invitation', wrong, new Browser())).status).toBe(429);
  });
});

describe('a mail', () => {
  test('carries a link that no row and no job holds, and its press proves the mailbox', async () => {
    const sink = await openMailSink();
    const by = await opened.world.actor('nwosu');
    const adults = [id('lupita'), id('pema')];
    const { mails, leftOut } = await opened.world.inSchool((school) =>
      makeInvitations(school, {
        by: { ...by, now: time },
        writeId: newId(),
        adultIds: adults,
        channel: 'mail',
      }),
    );
    expect([mails, leftOut]).toEqual([1, 1]);
    expect((await invitationOf('lupita')).mail_state).toBe('queued');
    const mailer = openMailer({ url: sink.url, from: 'Waymark <w@school.example>' });
    await runQueue(opened, { now: time, mailer });
    const letter = sink.letters.find(({ to }) => to === 'lupita.de-la-torre@family.example');
    await sink.close();
    expect(letter?.text).toContain('Lupita');
    expect(letter?.text).not.toContain('Fernanda');
    expect((await invitationOf('lupita')).mail_state).toBe('sent');
    const path = new URL(/http\S+/.exec(letter?.text ?? '')?.[0] ?? '').pathname;
    const browser = new Browser();
    expect((await app.post(path, { press: 'yes' }, browser)).status).toBe(303);
    const page = await text(app.get('/family/come-back', browser));
    expect(page).toContain('lupita.de-la-torre@family.example');
  });

  test('is not sent where the guardianship ended meanwhile, nor without a mail server', async () => {
    const by = { ...(await opened.world.actor('nwosu')), now: time };
    const invite = (adult: PersonKey) =>
      opened.world.inSchool((school) =>
        makeInvitations(school, { by, writeId: newId(), adultIds: [id(adult)], channel: 'mail' }),
      );
    await invite('irina');
    await runQueue(opened, { now: time });
    expect((await invitationOf('irina')).mail_state).toBe('refused');
    await invite('oumar');
    const rows = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('guardianships')
        .select('id')
        .where('school_id', '=', school.id)
        .where('adult_id', '=', id('oumar'))
        .execute(),
    );
    await opened.world.inSchool((school) =>
      endGuardianships(
        school,
        rows.map((row) => row.id),
        { day: '2026-11-24', reason: 'court-order' },
      ),
    );
    const sink = await openMailSink();
    await runQueue(opened, {
      now: time,
      mailer: openMailer({ url: sink.url, from: 'Waymark <w@school.example>' }),
    });
    await sink.close();
    expect(sink.letters).toEqual([]);
    expect((await invitationOf('oumar')).mail_state).toBe('refused');
  });
});

describe('an address to come back by', () => {
  test('counts once its mailbox has answered, in the same browser or with six digits', async () => {
    const letter = await printLetter(opened, 'liping');
    const browser = new Browser();
    await app.post(pathOf(letter), { press: 'yes' }, browser);
    browser.cookies.set('waymark-language', 'en');
    const wrong = await app.post('/family/come-back', { email: 'no address' }, browser);
    expect(wrong.status).toBe(422);
    const given = await app.post('/family/come-back', { email: 'Liping@home.example' }, browser);
    const code = /<bdi>(\d{6})<\/bdi>/.exec(await given.text())?.[1] ?? '';
    const mail = app.links.find(({ to }) => to === 'Liping@home.example');
    const path = new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '').pathname;
    const verified = () =>
      opened.database
        .selectFrom('identities')
        .select(['email', 'email_verified'])
        .where('email', '=', 'liping@home.example')
        .executeTakeFirst();
    for (let look = 0; look < 5; look += 1) {
      expect((await app.get(path)).status).toBe(200);
      expect((await app.head(path)).status).toBe(200);
    }
    expect(await verified()).toBeUndefined();
    const elsewhere = new Browser();
    expect((await app.post(path, {}, elsewhere)).status).toBe(422);
    expect((await app.post(path, { code: '000000' }, elsewhere)).status).toBe(422);
    expect(await verified()).toBeUndefined();
    expect((await app.post(path, { code }, elsewhere)).status).toBe(303);
    expect(await verified()).toMatchObject({ email_verified: true });
    expect((await app.get(path)).status).toBe(404);
    // From now on a link signs in.
    expect((await app.get('/family', await enterByLink('liping@home.example'))).status).toBe(200);
  });

  test('that signs somebody in already stays theirs, and another on record is told', async () => {
    const letter = await printLetter(opened, 'carolina');
    const browser = new Browser();
    await app.post(pathOf(letter), { press: 'yes' }, browser);
    const give = async (email: string) => {
      await app.post('/family/come-back', { email }, browser);
      const mail = app.links.findLast(({ to }) => to === email);
      return new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '').pathname;
    };
    const taken = await app.post(await give('ramon.arias@family.example'), {}, browser);
    expect(taken.status).toBe(404);
    app.links.length = 0;
    expect((await app.post(await give('caro@new.example'), {}, browser)).status).toBe(303);
    const told = await vi.waitUntil(() => app.links.find(({ to }) => to === 'carolina.sosa@family.example'), {
      timeout: 10_000,
    });
    expect(told.text).toContain('caro@new.example');
  });
});
