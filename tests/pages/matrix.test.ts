import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hasCaseload, isFamily, isStaff, isStudent, readsDistrict } from '#core/policy/doors.ts';
import type { Standing } from '#core/policy/standing.ts';
import { newId } from '#platform/db/new-id.ts';
import { createIdentity } from '#school/accounts/create-identity.ts';
import { joinSchool } from '#school/accounts/join-school.ts';
import { routes } from '#start/routes.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { printLetter } from '#tests/families/plant-invitation.ts';
import { plantRelative } from '#tests/families/plant-relative.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { allowBadges } from './allow-badges.ts';
import { fillPath, type Ids } from './fill-path.ts';
import { gatherFacts, listIdSets } from './gather-facts.ts';
import { gatherForms } from './gather-forms.ts';
import { Browser, openApplication, type TestApplication } from './open-application.ts';
import { type Facts, isLetIn, refusalOf } from './policy-of-path.ts';
import { readBeginning } from './read-beginning.ts';
import type { FilledForm } from './read-forms.ts';

const STAFF_AND_STUDENTS = {
  'a teacher of the class': 'valdez',
  'a co-teacher': 'osei',
  'a teacher of another class': 'kowalczyk',
  'a teacher who is also a parent': 'tran',
  'a student': 'joaquin',
  'another student': 'theo',
  'a leader': 'nwosu',
  'a teacher of English as a new language': 'haddad',
  'a counsellor': 'brandt',
  'a reader of the district': 'whitfield',
  'the office': 'pagan',
} as const;
const FAMILY = { 'a guardian': 'ramon', 'an ended guardian': 'altagracia' } as const;

/** Acts whose form stands on no page of this world today, most of them undoing what nobody has done there. */
const WITHOUT_FORM: readonly string[] = [
  '/artefacts/:artefactId/bring-back',
  '/artefacts/added/:writeId/undo',
  '/account/outside',
  '/account/outside/:accountId/untie',
  '/account/passkeys/:passkeyId/remove',
  '/account/passkeys/options',
  '/account/second-step/remove',
  '/account/sessions/:sessionId/end',
  '/classes/:classId/chances/:chanceId/restore',
  '/check-ins/:checkInId/unseen',
  '/checks/:actId/undo',
  '/classes/:classId/goals/:goalId/wordings/:wordingId/show',
  '/classes/:classId/goals/:goalId/wordings/reopen',
  '/classes/:classId/feedback/several/:writeId/undo',
  '/classes/:classId/messages/:partId/take-back',
  '/classes/:classId/messages/undo/:writeId',
  '/classes/:classId/groups/undo/:writeId',
  '/classes/:classId/habits/:writeId/undo',
  '/courses/:courseId/habits/:habitId/bring-back',
  '/courses/:courseId/arrivals/:actId/undo',
  '/courses/:courseId/goals/last-year',
  '/courses/:courseId/goals/last-year/:actId/undo',
  '/courses/:courseId/goals/undo/:actId',
  '/courses/:courseId/units/last-year',
  '/deliveries/:deliveryId/again',
  '/drafts',
  '/evaluations/:writeId/undo',
  '/exemplars/:exemplarId/restore',
  '/evidence/:evidenceId/restore',
  '/family/come-back',
  '/feedback/:feedbackId/withdraw',
  '/goals/:goalId/alignments',
  '/goals/:goalId/alignments/:actId',
  '/goals/:goalId/links/:actId/undo',
  '/goals/:goalId/parts/:actId/undo',
  '/guardianships/:guardianshipId/undo',
  '/habits/:saidId/bring-back',
  '/home/check-in/unskip',
  '/home/habits/:saidId/bring-back',
  '/home/questions/:questionId/bring-back',
  '/home/goals/:goalId/retake',
  '/classes/:classId/handed-in/:artefactId/again',
  '/home/hand-ins/:artefactId/bring-back',
  '/home/goals/:goalId/wordings/:wordingId/bring-back',
  '/home/goals/:goalId/wordings/:wordingId/disagree',
  '/home/retakes/:requestId/give-back',
  '/home/retakes/:requestId/step',
  '/home/retakes/undo/:actId',
  '/home/self-evaluations/:actId/undo',
  '/home/uptakes/:actId/undo',
  '/imports/:importId/check',
  '/imports/:importId/undo',
  '/overrides/:overrideId/keep',
  '/overrides/:overrideId/restore',
  '/overrides/:overrideId/take-back',
  '/people/:personId/back',
  '/people/:personId/caseloads/:caseloadId/end',
  '/people/:personId/contacts/:contactId/sign-in',
  '/people/:personId/left',
  '/people/:personId/names/:nameId/correct',
  '/people/:personId/sign-in',
  '/people/:personId/sign-in/restore',
  '/people/:personId/sign-in/second-step',
  '/people/:personId/undo-proved/:writeId',
  '/people/:personId/undo/:writeId',
  '/people/accounts/:batchId/empty',
  '/people/departures/:departureId/undo',
  '/people/merges/:mergeId/undo',
  '/people/merges/:proposalId/restore',
  '/phrases/:actId/undo',
  '/questions/answers/:answerId/bring-back',
  '/questions/prompts/:promptId/bring-back',
  '/retakes/requests/:requestId/give-back',
  '/retakes/undo/:actId',
  '/school/changes/:changeId/undo',
  '/school/check-in/undo/:settingId',
  '/school/changes/:changeId/undo-who-teaches',
  '/school/years/:rolloverId/undo',
  '/talks/:talkId/not-yet',
  '/talks/:talkId/take',
  '/tasks/:taskId/slots/:actId/restore',
  '/tasks/:taskId/undo',
  '/today/feedback',
  '/today/replies',
  '/today/replies/:answerId/undo',
  '/today/seen/:actId/undo',
  '/units/:unitId/let-gos/:actId/again',
  '/units/:unitId/texts/:actId/withdraw',
  '/units/:unitId/undo',
  '/units/:unitId/voices/:actId/restore',
  '/windows/:moveId/take-back',
];

interface Asker {
  readonly browser: Browser;
  /** None where nobody is signed in */
  readonly standing: Standing | undefined;
}

let opened: TestWorld;
let app: TestApplication;
let facts: ReadonlyMap<string, Facts>;
let idSets: Readonly<Record<string, Ids>>;
/** What a browser sends to each route, by its path */
let forms: ReadonlyMap<string, FilledForm>;
const askers = new Map<string, Asker>();
const now = () => new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  opened = await openWorld();
  const { world } = opened;
  app = openApplication(opened, now);
  await plantEnded();
  await allowBadges(world);
  await plantRelative(world);
  await printLetter(opened, 'abena');
  facts = await gatherFacts(opened);
  const ofSchool = facts.get(world.school.id);
  if (!ofSchool) throw new Error('Ferry Point has no facts');
  askers.set('nobody', { browser: new Browser(), standing: undefined });
  for (const [who, key] of Object.entries(STAFF_AND_STUDENTS)) {
    const { name, password } = world.signIns[key] ?? { name: '', password: null };
    askers.set(who, {
      browser: await app.signIn(name, password ?? ''),
      standing: (await world.actor(key)).standing,
    });
  }
  for (const [who, key] of Object.entries(FAMILY))
    askers.set(who, {
      browser: await enterByLink(world.signIns[key]?.name ?? ''),
      standing: (await world.actor(key)).standing,
    });
  askers.set('a member whose time has ended', { browser: await enterAndLeave(), standing: undefined });
  const others = await plantOthersSignIn();
  idSets = Object.fromEntries(
    Object.entries(listIdSets(world, ofSchool)).map(([set, ids]) => [
      set,
      set === 'that are none' ? ids : { ...ids, ...others },
    ]),
  );
  askers.set('a teacher and leader of another school', {
    browser: await app.signIn(world.neighbour.signIn.name, world.neighbour.signIn.password ?? ''),
    standing: (await world.neighbourActor('bell')).standing,
  });
  forms = await gatherForms(
    app,
    ['a teacher of the class', 'a student', 'a guardian', 'a leader'].map(
      (who) => askers.get(who)?.browser ?? new Browser(),
    ),
    { ids: idSets['of 9B'] ?? {}, wholeId: world.goals.fourWays.goalId },
  );
});
afterAll(() => opened.close());

/** Relations that held until yesterday. They open nothing, so that every answer below is the same with them. */
async function plantEnded(): Promise<void> {
  const { world } = opened;
  const { people, classes } = world;
  await world.inSchool(async (school) => {
    const ended = () => ({
      school_id: school.id,
      id: newId(),
      from_on: '2026-09-08',
      until_on: '2026-11-24',
    });
    await school.db
      .insertInto('class_staff')
      .values({
        ...ended(),
        class_id: classes.algebra9B.classId,
        person_id: people.kowalczyk.personId,
        role: 'co-teacher',
      })
      .execute();
    await school.db
      .insertInto('caseloads')
      .values({
        ...ended(),
        staff_id: people.brandt.personId,
        student_id: people.joaquin.personId,
        kind: 'counselling',
      })
      .execute();
    await school.db
      .insertInto('enrollments')
      .values({ ...ended(), class_id: classes.biology9C.classId, student_id: people.joaquin.personId })
      .execute();
    await school.db
      .insertInto('person_roles')
      .values({ ...ended(), person_id: people.pagan.personId, role: 'leader', source: 'test' })
      .execute();
  });
}

/** Somebody who signed in as a leader, and whose membership ended after that. */
async function enterAndLeave(): Promise<Browser> {
  const { world, database } = opened;
  const { personId } = world.people.nwosu;
  const [email, password] = ['once@ferrypoint.example', 'follow the river'];
  const identityId = await createIdentity(database, { name: 'Once', email, password });
  await joinSchool(database, { identityId, schoolId: world.school.id, personId, fromOn: '2026-09-08' });
  const browser = await app.signIn(email, password);
  await database
    .updateTable('memberships')
    .set({ until_on: '2026-11-24' })
    .where('identity_id', '=', identityId)
    .execute();
  return browser;
}

/** A session, a passkey and an account elsewhere of the one whose time has ended: they are nobody's who asks with a standing. */
async function plantOthersSignIn(): Promise<Ids> {
  const { id: sessionId, identity_id } = await opened.database
    .selectFrom('sessions as s')
    .innerJoin('identities as i', 'i.id', 's.identity_id')
    .select(['s.id', 's.identity_id'])
    .where('i.email', '=', 'once@ferrypoint.example')
    .executeTakeFirstOrThrow();
  const passkeyId = newId();
  await opened.database
    .insertInto('passkeys')
    .values({
      id: passkeyId,
      identity_id,
      credential_id: 'of-somebody-else',
      public_key: Buffer.from('none'),
      counter: 0,
      name: 'A phone',
      backed_up: false,
      family_only: false,
      made_at: now(),
    })
    .execute();
  const accountId = newId();
  await opened.database
    .insertInto('identity_accounts')
    .values({
      id: accountId,
      identity_id,
      provider_id: 'https://issuer.example',
      account_id: 'of-somebody-else',
    })
    .execute();
  return { sessionId, passkeyId, accountId };
}

async function enterByLink(email: string): Promise<Browser> {
  const browser = new Browser();
  await app.post('/sign-in/link', { email }, browser);
  const { text } = await vi.waitUntil(() => app.links.shift(), { timeout: 10_000 });
  await app.post(new URL(/http\S+/.exec(text)?.[0] ?? '').pathname, {}, browser);
  return browser;
}

/** Asks every route with every set of ids; a line for each answer that core/policy would not give. */
async function findDisagreements(
  asked: TestApplication,
  who: string,
  method: Route['method'],
): Promise<string[]> {
  const { browser, standing } = askers.get(who) ?? { browser: new Browser(), standing: undefined };
  const wrong: string[] = [];
  for (const route of routes.filter((each) => each.method === method))
    for (const [set, ids] of Object.entries(idSets)) {
      if (set !== 'of 9B' && !route.path.includes(':')) continue;
      const should = statusOf(route, ids, standing);
      // What somebody may do is not done here: other tests do.
      if (method === 'post' && should === 200) continue;
      const path = fillPath(route.path, ids);
      const answer =
        method === 'get'
          ? await asked.get(path, browser)
          : await asked.post(path, { ...forms.get(route.path)?.fields, to: '/', write: newId() }, browser);
      const said = route.goesOn ? await readBeginning(answer) : await answer.text();
      const told = namesOfOthers(said, standing);
      const at = `${method} ${route.path} ${set}`;
      if (answer.status !== should) wrong.push(`${at}: ${answer.status}, not ${should}`);
      wrong.push(...told.map((name) => `${at}: says ${name}`));
    }
  return wrong;
}

/** What core/policy would answer: the page (or that it may be done), a way on, or nothing to find there. */
function statusOf(route: Route, ids: Ids, standing: Standing | undefined): number {
  if (!standing) return 303;
  const known = facts.get(standing.schoolId);
  if (!known) throw new Error('Nothing is known of this school');
  if (!isLetIn(route, { standing, ids, facts: known }))
    return refusalOf(route, { standing, ids, facts: known });
  if (route.path === '/classes/capture') return 303;
  return route.path === '/' && hasStart(standing) ? 303 : 200;
}

/** Whether the start page leads on: whoever is nobody today stays there and is told so. */
const hasStart = (standing: Standing) =>
  [isStaff, isStudent, isFamily, hasCaseload, readsDistrict].some((door) => door(standing));

/** People of a school that is not the asker's, whose whole names stand in an answer. */
function namesOfOthers(html: string, standing: Standing | undefined): string[] {
  const { people, neighbour } = opened.world;
  const [own, others] =
    standing?.schoolId === neighbour.school.id ? [neighbour.people, people] : [people, neighbour.people];
  const known = new Set(Object.values(own).map(({ display }) => display));
  const strangers = standing ? Object.values(others) : [...Object.values(others), ...Object.values(own)];

  return strangers
    .map(({ display }) => display)
    .filter((name) => (!standing || !known.has(name)) && html.includes(name));
}

const EVERYBODY = [
  'nobody',
  ...Object.keys(STAFF_AND_STUDENTS),
  ...Object.keys(FAMILY),
  'a member whose time has ended',
  'a teacher and leader of another school',
];

describe.each(EVERYBODY)('%s', (who) => {
  test('is let in at every page as the policy says, and nowhere else', async () => {
    expect(await findDisagreements(app, who, 'get')).toEqual([]);
  });
  test('can do nothing that the policy does not let them', async () => {
    expect(await findDisagreements(app, who, 'post')).toEqual([]);
  });
});

describe('the matrix itself', () => {
  test('has a filled-in form for every act but these, so that a refusal is not one for a missing field', () => {
    const bare = routes.filter(({ method, path }) => method === 'post' && !forms.has(path));
    expect(bare.map(({ path }) => path).filter((path) => !WITHOUT_FORM.includes(path))).toEqual([]);
  });

  test('finds a door left open, a colleague shut out, and a name of another school', async () => {
    const record = '/students/:studentId';
    const planted = routes.map(
      (route): Route =>
        route.path === record
          ? { ...route, permission: () => true, handle: async ({ c }) => c.text('Mika Sandoval') }
          : route.path === '/inbox'
            ? { ...route, permission: () => false }
            : route,
    );
    const leaky = openApplication(opened, now, planted);
    expect(await findDisagreements(leaky, 'a teacher of another class', 'get')).toEqual(
      expect.arrayContaining([
        `get ${record} of 9B: 200, not 404`,
        `get ${record} of 9B: says Mika Sandoval`,
        `get ${record} of Lantern Hill: 200, not 404`,
        'get /inbox of 9B: 404, not 200',
      ]),
    );
  });
});
