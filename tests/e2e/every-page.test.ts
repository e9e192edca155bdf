import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { approveParts } from '#school/messages/approve-parts.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts, type Part } from '#school/messages/load-parts.ts';
import { openStudentRecord } from '#school/records/open-student-record.ts';
import { askForAddress, printLetter } from '#tests/families/plant-invitation.ts';
import { guardianshipOf, plantRelative } from '#tests/families/plant-relative.ts';
import { plantImports } from '#tests/imports/plant-imports.ts';
import { plantLevels } from '#tests/levels/plant-levels.ts';
import { allowBadges } from '#tests/pages/allow-badges.ts';
import { findRetakes } from '#tests/pages/find-retakes.ts';
import { plantBatch } from '#tests/people/plant-batch.ts';
import { plantOffice } from '#tests/transfers/plant-office.ts';
import type { ClassKey } from '#tests/world/courses/courses.ts';
import type { World } from '#tests/world/world.ts';
import { build } from '../../scripts/build.ts';
import { askForLink, enterByLink } from './enter-by-link.ts';
import { findArranged } from './find-arranged.ts';
import { findFaults, type Place } from './find-faults.ts';
import { listPlaces, type Visitor } from './list-places.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let places: [Visitor, Place][];
const cookies = new Map<Visitor, Awaited<ReturnType<BrowserContext['cookies']>>>();

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  stage = await openStage(browser);
  for (const person of [
    'valdez',
    'haddad',
    'whitfield',
    'nwosu',
    'joaquin',
    'yolanda',
    'guerline',
    'nobody',
  ] as const)
    await enter(person);
  const { classes, courses, goals, units, tasks, people, readLinks } = stage.opened.world;
  await plantRelative(stage.opened.world);
  await tieElsewhere('valdez@ferrypoint.example');
  const [naomi] = await draft('algebra9B', people.naomi.personId);
  const nineA = await draft('algebra9A');
  await stage.opened.world.inSchool(async (school) =>
    approveParts(school, { by: await stage.opened.world.actor('valdez'), writeId: newId(), parts: nineA }),
  );
  const imports = await plantImports(stage.opened);
  const nwosu = await stage.opened.world.actor('nwosu');
  const levels = await plantLevels(stage.opened.world, stage.opened.database, nwosu);
  const ids = {
    classId: classes.algebra9B.classId,
    courseId: courses.algebra,
    goalId: goals.slope.goalId,
    unitId: units.stories,
    taskId: tasks.waterTank,
    studentId: people.joaquin.personId,
    personId: people.joaquin.personId,
    guardianshipId: await guardianshipOf(stage.opened.world, { adult: 'yolanda', student: 'joaquin' }),
    partId: naomi?.partId ?? '',
    ...(await findArranged(stage.opened.world)),
    ...(await plantOffice(stage.opened.world)),
    calculationId: levels.calculationId,
    choiceId: levels.choiceId,
    batchId: await plantBatch(stage.opened),
    importId: imports.table,
    ...(await firstRetake(stage.opened.world)),
    school: 'ferry-point',
  };
  places = listPlaces(ids, {
    signIn: await askAsHanan(),
    letter: readLinks.hanan ?? '',
    badge: await allowBadges(stage.opened.world, 'theo'),
    invitation: (await printLetter(stage.opened, 'abena')).token,
    address: await askForAddress(stage.opened, { adult: 'harald', address: 'harald@new.example' }),
  });
  const valdez = await stage.opened.world.actor('valdez');
  await stage.opened.world.inSchool((school) =>
    openStudentRecord(school, { by: valdez, studentId: ids.studentId, language: 'en' }),
  );
  const messages = (classId: string, tab: string) => `/classes/${classId}/messages?tab=${tab}`;
  places.push(
    ['valdez', { path: messages(classes.algebra9A.classId, 'approved'), marker: 'Valentina' }],
    ['valdez', { path: `${messages(ids.classId, 'delivered')}&week=2026-11-16`, marker: 'Hanan' }],
    ['valdez', { path: messages(ids.classId, 'replies'), marker: 'إدريس يحكي لنا' }],
    ['nwosu', { path: `/school/levels/changes/${levels.madeId}`, marker: 'The staff meeting asked for it' }],
    ['nwosu', { path: `/school/levels/new?again=${levels.calculationId}`, marker: '简体中文' }],
    ['nwosu', { path: '/people?q=yolanda&kind=family', marker: 'Yolanda' }],
    ['nwosu', { path: '/people/new?as=staff', marker: /Counsellor|مرشد/ }],
    ['nwosu', { path: `/people/${people.yolanda.personId}`, marker: 'yolanda.beltre@family.example' }],
    ['nwosu', { path: `/people/${people.brandt.personId}?find=jo`, marker: 'Joaquín Arias Beltré' }],
    ['nwosu', { path: `/imports/${imports.applied}`, marker: 'Ana Silva' }],
    ['nwosu', { path: `/imports/${imports.broken}`, marker: '2026-02-30' }],
    ['nwosu', { path: `/imports/${imports.cut}`, marker: 'Ada Number7' }],
    ['nwosu', { path: `/imports/${imports.undone}`, marker: 'roster.zip' }],
    ['nwosu', { path: `/imports/${imports.waiting}`, marker: 'later.csv' }],
    ['nwosu', { path: '/school/classes', marker: 'Ms. Valdez' }],
    ['nwosu', { path: '/school/classes?year=2027-28', marker: '2027-28' }],
    ['nwosu', { path: `/school/classes/${ids.classId}/students/new?grade=09`, marker: 'Valentina' }],
  );
}, 180_000);
afterAll(async () => {
  await stage.close();
  await browser.close();
});

/** Signs a person in once and keeps what their browser keeps. */
async function enter(person: Visitor): Promise<void> {
  const page = await stage.window();
  if (person === 'yolanda' || person === 'guerline') await enterByLink(page, stage, person);
  else if (person !== 'nobody')
    await signInAs(page, { url: stage.server.url, world: stage.opened.world, person });
  cookies.set(person, await page.context().cookies());
  await page.context().close();
}

/** The secret of a sign-in link that nobody has pressed. */
async function askAsHanan(): Promise<string> {
  const page = await stage.window();
  const link = await askForLink(page, stage, 'hanan');
  await page.context().close();
  return link.slice(link.lastIndexOf('/') + 1);
}

/** An account at an issuer that is tied to a sign-in. */
async function tieElsewhere(email: string): Promise<void> {
  const { database } = stage.opened;
  const identity = await database
    .selectFrom('identities')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('identity_accounts')
    .values({
      id: newId(),
      identity_id: identity.id,
      provider_id: 'https://issuer.example',
      account_id: 'ms-valdez',
    })
    .execute();
}

/** Joaquín's request, and the slot that comes next. */
async function firstRetake(world: World): Promise<{ requestId: string; slotId: string }> {
  const { requests, slots } = await findRetakes(world);
  return { requestId: [...requests.keys()][0] ?? '', slotId: [...slots.keys()][0] ?? '' };
}

/** This week's drafts of a class, or of one student in it. */
async function draft(name: ClassKey, studentId?: string): Promise<Part[]> {
  const { classId, courseId, studentIds } = stage.opened.world.classes[name];
  const by = await stage.opened.world.actor('valdez');
  return stage.opened.world.inSchool(async (school) => {
    await draftParts(school, { by, classId, week: '2026-11-23' });
    return loadParts(school, {
      courseId,
      week: '2026-11-23',
      studentIds: studentId ? [studentId] : studentIds,
    });
  });
}

interface Look {
  readonly language: 'en' | 'ar';
  readonly width: 360 | 1280;
  readonly colorScheme: 'light' | 'dark';
}

async function openWindow(visitor: Visitor, { language, width, colorScheme }: Look): Promise<Page> {
  const page = await stage.window({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  const chosen = { name: 'waymark-language', value: language, url: stage.server.url };
  const kept = (cookies.get(visitor) ?? []).filter(({ name }) => name !== chosen.name);
  await page.context().addCookies([...kept, chosen]);
  return page;
}

/** Visits pages as they are seen so, two windows at a time; answers the faults found and how many were seen. */
async function visitAll(
  look: Look,
  those: readonly [Visitor, Place][],
): Promise<{ faults: string[]; seen: number }> {
  const found = { faults: [] as string[], seen: 0 };
  const waiting = [...those];
  const visit = async () => {
    const windows = new Map<Visitor, Page>();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [visitor, place] = next;
      const page = windows.get(visitor) ?? (await openWindow(visitor, look));
      windows.set(visitor, page);
      const path = place.path.startsWith('/r/') ? `${place.path}?language=${look.language}` : place.path;
      const { language } = look;
      const faults = await findFaults(page, { place: { ...place, path }, url: stage.server.url, language });
      found.faults.push(...faults);
      found.seen++;
    }
    for (const page of windows.values()) await page.context().close();
  };
  await Promise.all([visit(), visit()]);
  return found;
}

const looks: readonly Look[] = [
  { language: 'en', width: 360, colorScheme: 'light' },
  { language: 'en', width: 1280, colorScheme: 'dark' },
  { language: 'ar', width: 360, colorScheme: 'light' },
  { language: 'ar', width: 1280, colorScheme: 'dark' },
];

/**
 * Every page is seen in both languages, both widths and both schemes: every other one in the first and the last look,
 * the rest in the two between. EVERY_LOOK=yes shows each page in all four.
 */
function placesOf(look: Look): [Visitor, Place][] {
  const outer = look === looks[0] || look === looks[3];
  return places.filter((_, at) => process.env.EVERY_LOOK === 'yes' || (at % 2 === 0) === outer);
}

describe('every page looks finished', () => {
  test.each(looks)(
    'in $language, $width pixels wide, $colorScheme',
    async (look) => {
      const those = placesOf(look);
      const { faults, seen } = await visitAll(look, those);
      expect(faults).toEqual([]);
      expect(seen).toBe(those.length);
      expect(seen).toBeGreaterThan(50);
    },
    900_000,
  );
});

test('a planted fault of each kind is found', async () => {
  const page = await openWindow('valdez', { language: 'en', width: 360, colorScheme: 'light' });
  await page.route('**/inbox', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text())
      .replaceAll('Hanan', 'Somebody')
      .replace(
        '</main>',
        '<img src="https://elsewhere.example/spy.png"><p style="width: 900px; color: #eee">Pale</p>' +
          '<script>console.error("planted")</script></main>',
      );
    await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body });
  });
  const place = { path: '/inbox', marker: 'Hanan' };
  const faults = (await findFaults(page, { place, url: stage.server.url, language: 'ar' })).join('\n');
  for (const kind of [
    /\/inbox speaks en/,
    /\/inbox does not say “Hanan”/,
    /\/inbox axe: image-alt: <img src="https:\/\/elsewhere/,
    /\/inbox axe: color-contrast: <p style=/,
    /\/inbox is \d+ px too wide/,
    /\/inbox console: planted/,
    /\/inbox asks elsewhere\.example/,
  ])
    expect(faults).toMatch(kind);
  const gone = { path: `/students/${newId()}`, marker: 'Joaquín' };
  expect((await findFaults(page, { place: gone, url: stage.server.url, language: 'en' })).join('\n')).toMatch(
    /answers 404/,
  );
});
