import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { type Fault, openIssuer, type StandInIssuer } from '#tests/oidc/open-issuer.ts';
import { admitSubject } from './admit-subject.ts';
import { askIssuer } from './ask-issuer.ts';
import { findSubject } from './find-subject.ts';
import { type Heard, hearIssuer } from './hear-issuer.ts';
import { openProviders } from './open-providers.ts';

const redirectUri = 'https://waymark.example/sign-in/with/stand-in/back';
const now = new Date('2026-11-24T15:00:00Z');
let issuer: StandInIssuer;
let opened: TestWorld;
beforeAll(async () => {
  [issuer, opened] = await Promise.all([openIssuer(), openWorld()]);
});
afterEach(() => {
  issuer.fault = undefined;
  issuer.error = undefined;
});
afterAll(async () => {
  await issuer.close();
  await opened.close();
});

/** Asks, lets the issuer sign its account in, and hears its answer, as a browser would carry it. */
async function signIn(provider: SignInProvider, proves?: string): Promise<Heard> {
  const configuration = await openProviders([provider]).discover(provider, now);
  const { url, asked } = await askIssuer(configuration, { provider, redirectUri, to: '/', proves, now });
  const answer = await fetch(url, { redirect: 'manual' });
  return hearIssuer(configuration, { provider, asked, url: new URL(answer.headers.get('location') ?? '') });
}

const valdez = { sub: 'v-1', email: 'valdez@school.example', email_verified: true };

describe('an answer', () => {
  test('says who it is, by issuer and subject, with an address that the issuer vouches for', async () => {
    issuer.account = valdez;
    expect(await signIn(issuer.provider())).toEqual({
      outcome: 'somebody',
      issuer: issuer.url,
      subject: 'v-1',
      email: 'valdez@school.example',
    });
    const asked = issuer.asked.at(-1);
    expect(asked?.get('response_type')).toBe('code');
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(asked?.get('redirect_uri')).toBe(redirectUri);
    for (const secret of ['state', 'nonce', 'code_challenge'])
      expect(asked?.get(secret)?.length).toBeGreaterThan(40);
  });

  test.each<[Fault, Heard['outcome']]>([
    ['wrong nonce', 'not believed'],
    ['no nonce', 'not believed'],
    ['wrong audience', 'not believed'],
    ['wrong issuer', 'not believed'],
    ['expired', 'not believed'],
    ['signed by another', 'not believed'],
    ['not signed', 'not believed'],
    ['no ID token', 'not believed'],
    ['userinfo of another', 'not believed'],
    ['broken', 'unreachable'],
  ])('%s: %s', async (fault, outcome) => {
    issuer.account = valdez;
    issuer.fault = fault;
    expect((await signIn(issuer.provider())).outcome).toBe(outcome);
  });

  test('that is an error is told in its own word', async () => {
    issuer.error = 'access_denied';
    expect(await signIn(issuer.provider())).toEqual({ outcome: 'refused', error: 'access_denied' });
  });

  test('counts once', async () => {
    issuer.account = valdez;
    const provider = issuer.provider();
    const configuration = await openProviders([provider]).discover(provider, now);
    const { url, asked } = await askIssuer(configuration, { provider, redirectUri, to: '/', now });
    const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '');
    expect((await hearIssuer(configuration, { provider, asked, url: back })).outcome).toBe('somebody');
    expect((await hearIssuer(configuration, { provider, asked, url: back })).outcome).toBe('used before');
  });

  test('to somebody else’s question is not believed: the verifier is not theirs', async () => {
    issuer.account = valdez;
    const provider = issuer.provider();
    const configuration = await openProviders([provider]).discover(provider, now);
    const question = { provider, redirectUri, to: '/', now };
    const [mine, theirs] = [
      await askIssuer(configuration, question),
      await askIssuer(configuration, question),
    ];
    const back = new URL((await fetch(theirs.url, { redirect: 'manual' })).headers.get('location') ?? '');
    expect((await hearIssuer(configuration, { provider, asked: mine.asked, url: back })).outcome).toBe(
      'not believed',
    );
    back.searchParams.set('state', mine.asked.state);
    expect((await hearIssuer(configuration, { provider, asked: mine.asked, url: back })).outcome).toBe(
      'used before',
    );
  });

  test('may leave the address for us to ask', async () => {
    issuer.account = valdez;
    issuer.fault = 'claims only at userinfo';
    expect(await signIn(issuer.provider())).toMatchObject({ email: 'valdez@school.example' });
  });
});

describe('which address is surely theirs', () => {
  test.each<[string, Partial<SignInProvider>, Record<string, unknown>, string | undefined]>([
    ['verified', {}, { email: 'A@Home.example', email_verified: true }, 'a@home.example'],
    ['not verified', {}, { email: 'a@home.example', email_verified: false }, undefined],
    ['verified as a word', {}, { email: 'a@home.example', email_verified: 'true' }, undefined],
    [
      'of the roster',
      { addressesOfSchool: true },
      { email: 'a@home.example', email_verified: false },
      'a@home.example',
    ],
    ['none', {}, { email_verified: true }, undefined],
    ['Google’s own', { kind: 'google' }, { email: 'a@gmail.com', email_verified: true }, 'a@gmail.com'],
    [
      'a school’s at Google',
      { kind: 'google' },
      { email: 'a@s.example', email_verified: true, hd: 's.example' },
      'a@s.example',
    ],
    ['another at Google', { kind: 'google' }, { email: 'a@s.example', email_verified: true }, undefined],
    ['what a tenant wrote', { kind: 'microsoft' }, { email: 'a@s.example' }, undefined],
    [
      'of the tenant’s own domain',
      { kind: 'microsoft' },
      { email: 'a@s.example', xms_edov: true },
      'a@s.example',
    ],
    [
      'of the tenant’s own domain, in a digit',
      { kind: 'microsoft' },
      { email: 'a@s.example', xms_edov: '1' },
      'a@s.example',
    ],
    ['of another domain', { kind: 'microsoft' }, { email: 'a@s.example', xms_edov: '0' }, undefined],
  ])('%s', async (_case, more, claims, email) => {
    issuer.account = { sub: 'somebody', ...claims };
    expect(await signIn(issuer.provider(more))).toMatchObject({ outcome: 'somebody', email });
  });
});

test.each([
  ['the school’s own', { tid: '7B3E' }, 'somebody'],
  ['another', { tid: '9999' }, 'elsewhere'],
  ['none', {}, 'elsewhere'],
])('where one tenant may come in, %s: %s', async (_case, claims, outcome) => {
  issuer.account = { ...valdez, ...claims };
  const provider = issuer.provider({ pin: { claim: 'tid', value: '7b3e' } });
  expect((await signIn(provider)).outcome).toBe(outcome);
});

describe('a fresh proof', () => {
  test('asks the person again, and hears when', async () => {
    issuer.account = valdez;
    expect((await signIn(issuer.provider(), 'a session')).outcome).toBe('somebody');
    expect(issuer.asked.at(-1)?.get('prompt')).toBe('login');
    expect(issuer.asked.at(-1)?.get('max_age')).toBe('0');
  });
  test('is none where the issuer did not ask again', async () => {
    issuer.account = valdez;
    issuer.fault = 'does not ask again';
    expect((await signIn(issuer.provider(), 'a session')).outcome).toBe('not fresh');
    expect((await signIn(issuer.provider())).outcome).toBe('somebody');
  });
});

test('an issuer is asked once a day what it is, and at once again where it did not answer', async () => {
  const provider = issuer.provider();
  const providers = openProviders([provider]);
  const before = issuer.discovered;
  for (const at of ['2026-11-24T15:00:00Z', '2026-11-24T15:00:01Z', '2026-11-25T14:59:00Z'])
    await providers.discover(provider, new Date(at));
  expect(issuer.discovered - before).toBe(1);
  await providers.discover(provider, new Date('2026-11-25T15:00:00Z'));
  expect(issuer.discovered - before).toBe(2);
  const gone = issuer.provider({ id: 'gone', issuer: `${issuer.url}/nowhere` });
  await expect(providers.discover(gone, now)).rejects.toThrow();
  await expect(providers.discover(gone, now)).rejects.toThrow();
});

describe('who comes in', () => {
  const subjectOf = (subject: string, email?: string) => ({ issuer: issuer.url, subject, email });
  const admit = (subject: ReturnType<typeof subjectOf>, more: Partial<SignInProvider> = {}) =>
    admitSubject(opened.database, { provider: issuer.provider(more), subject, now });
  const tiesOf = async () => {
    const lines = await opened.world.inSchool((school) =>
      school.db
        .selectFrom('audit_lines')
        .select(['subject_ids', 'detail'])
        .where('school_id', '=', school.id)
        .where('act', '=', 'account.tie')
        .execute(),
    );
    return lines.map(({ subject_ids, detail }) => ({ ids: subject_ids, detail }));
  };

  test('somebody listed is tied once, and then known whatever their address', async () => {
    const email = opened.world.signIns.valdez?.name ?? '';
    const first = await admit(subjectOf('v-1', email));
    expect(first.outcome).toBe('comes in');
    expect(await admit(subjectOf('v-1', 'married@elsewhere.example'))).toEqual(first);
    expect(await admit(subjectOf('v-1'))).toEqual(first);
    expect(await tiesOf()).toEqual([
      { ids: [opened.world.people.valdez.personId], detail: { provider: 'stand-in' } },
    ]);
  });

  test('a second account with the same address is not tied', async () => {
    const email = opened.world.signIns.valdez?.name ?? '';
    expect(await admit(subjectOf('v-2', email))).toEqual({ outcome: 'tied to another' });
    expect(await findSubject(opened.database, subjectOf('v-2'))).toBeUndefined();
    expect(await tiesOf()).toHaveLength(1);
  });

  test('of two who come at the same moment with one address, one is tied', async () => {
    const email = opened.world.signIns.kowalczyk?.name ?? '';
    const both = await Promise.all([admit(subjectOf('k-1', email)), admit(subjectOf('k-2', email))]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['comes in', 'tied to another']);
  });

  test('signing in makes no account', async () => {
    const count = async () => (await opened.database.selectFrom('identities').select('id').execute()).length;
    const before = await count();
    expect(await admit(subjectOf('x-1', 'nobody@school.example'))).toEqual({ outcome: 'not listed' });
    expect(await admit(subjectOf('x-2'))).toEqual({ outcome: 'no address' });
    expect(await count()).toBe(before);
  });

  test('an address that the school has not verified ties nobody', async () => {
    const email = opened.world.signIns.osei?.name ?? '';
    const unverify = (verified: boolean) =>
      opened.database
        .updateTable('identities')
        .set({ email_verified: verified })
        .where('email', '=', email)
        .execute();
    await unverify(false);
    expect(await admit(subjectOf('o-1', email))).toEqual({ outcome: 'not listed' });
    await unverify(true);
    expect((await admit(subjectOf('o-1', email))).outcome).toBe('comes in');
  });

  test('students come in where the issuer is for them', async () => {
    const { name = '' } = opened.world.signIns.joaquin ?? {};
    await opened.database
      .updateTable('identities')
      .set({ email: 'joaquin@school.example', email_verified: true })
      .where('username', '=', name.toLowerCase())
      .execute();
    const subject = subjectOf('j-1', 'joaquin@school.example');
    expect(await admit(subject)).toEqual({ outcome: 'not for students' });
    expect((await admit(subject, { students: true })).outcome).toBe('comes in');
    expect(await admit(subject)).toEqual({ outcome: 'not for students' });
  });

  test('whose membership has ended is listed no more', async () => {
    const identityId = await findSubject(opened.database, subjectOf('o-1'));
    await opened.database
      .updateTable('memberships')
      .set({ until_on: '2026-11-24' })
      .where('identity_id', '=', identityId ?? '')
      .execute();
    expect(await admit(subjectOf('o-1'))).toEqual({ outcome: 'not listed' });
  });
});
