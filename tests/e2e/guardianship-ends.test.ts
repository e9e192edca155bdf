import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import { answerFamily } from '#school/families/answer-family.ts';
import { approveParts } from '#school/messages/approve-parts.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts } from '#school/messages/load-parts.ts';
import { messageTasks } from '#school/messages/tasks/index.ts';
import { type MailSink, openMailSink } from '#tests/families/open-mail-sink.ts';
import { runQueue } from '#tests/families/run-queue.ts';
import { build } from '../../scripts/build.ts';
import { lookAtPage } from './look-at-page.ts';
import { openBrowser } from './open-browser.ts';
import { MORNING, openStage, type Stage } from './open-stage.ts';
import { readSquare } from './read-square.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;
let sink: MailSink;
beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  stage = await openStage(browser);
  sink = await openMailSink();
}, 180_000);
afterAll(async () => {
  await sink.close();
  await stage.close();
  await browser.close();
});

const mailer = () => openMailer({ url: sink.url, from: 'Waymark <waymark@school.example>' });
const words = async (page: Page) => (await page.locator('body').textContent()) ?? '';

/** This week's words about Theo are approved and sent; answers where the link in Abena's mail leads. */
async function sendLetter(): Promise<string> {
  const { world } = stage.opened;
  const by = await world.actor('valdez');
  const { classId, courseId } = world.classes.algebra9B;
  await world.inSchool(async (school) => {
    await draftParts(school, { by, classId, week: '2026-11-23' });
    const studentIds = [world.people.theo.personId];
    const parts = await loadParts(school, { courseId, week: '2026-11-23', studentIds });
    await approveParts(school, { by, writeId: newId(), parts });
  });
  await runQueue(stage.opened, { now: MORNING, mailer: mailer() });
  const letter = sink.letters.find(({ to }) => to === 'abena.boateng@family.example');
  return new URL(/http\S+\/r\/\S+/.exec(letter?.text ?? '')?.[0] ?? '').pathname;
}

/** Ms. Valdez answers Abena twice: one answer is a digest that waits to be handed over, the other is only planned. */
async function queueTwoAnswers(): Promise<void> {
  const { world, database } = stage.opened;
  const by = await world.actor('valdez');
  const { id: threadId } = await world.inSchool((school) =>
    school.db
      .selectFrom('threads')
      .select('id')
      .where('school_id', '=', school.id)
      .where('adult_id', '=', world.people.abena.personId)
      .executeTakeFirstOrThrow(),
  );
  const answer = (body: string) =>
    world.inSchool((school) =>
      answerFamily(school, { by, writeId: newId(), threadId, body, language: 'en' }),
    );
  const { messageId } = await answer('Theo may come on Thursday.');
  const publicUrl = 'http://localhost:3000';
  const sending = { database, mailer: mailer(), publicUrl, sendAtOnce: true, now: () => MORNING };
  await messageTasks(sending)['send-answer']?.({ schoolId: world.school.id, messageId });
  await answer('He can bring his notebook.');
}

test('a guardian comes in by letter, and a court order ends all of it at once', async () => {
  const { server, opened } = stage;
  const { people, classes } = opened.world;
  const leader = await stage.window();
  await signInAs(leader, { url: server.url, world: opened.world, person: 'nwosu' });

  // The leader prints a letter for Abena alone.
  await leader.goto(`/people/invitations?class=${classes.algebra9B.classId}`);
  expect(await lookAtPage(leader)).toEqual({ axe: [], tooWide: 0 });
  const ticks = leader.getByRole('checkbox');
  for (let index = 0; index < (await ticks.count()); index++) await ticks.nth(index).uncheck();
  await leader.getByLabel('Invite Abena Boateng').check();
  await leader.getByRole('button', { name: 'Print letters for the chosen' }).click();
  await leader.getByRole('heading', { name: 'One letter to print' }).waitFor();
  expect(await lookAtPage(leader)).toEqual({ axe: [], tooWide: 0 });
  const address = await readSquare(leader.getByRole('img', { name: 'The square for Abena Boateng' }));
  expect(address).toMatch(new RegExp(`^${server.url}/invitation/ferry-point/[\\w-]{22}$`));

  // She scans it with her phone, presses, and reads Theo's whole record.
  const phone = await stage.window({ viewport: { width: 360, height: 780 }, locale: 'en-US' });
  await phone.goto(address);
  await phone.getByRole('heading', { name: 'Welcome, Abena' }).waitFor();
  expect(await words(phone)).not.toContain('Theo');
  expect(await lookAtPage(phone)).toEqual({ axe: [], tooWide: 0 });
  await phone.getByRole('button', { name: 'Go in' }).click();
  await phone.getByRole('heading', { name: 'You are in. How will you come back?' }).waitFor();
  expect(await lookAtPage(phone)).toEqual({ axe: [], tooWide: 0 });
  await phone.getByRole('link', { name: 'Go to my pages' }).click();
  await phone.getByRole('link', { name: /Theo/ }).first().click();
  await phone.getByRole('heading', { level: 1, name: 'Theo’s full record' }).waitFor();

  // In another browser the letter's own link is open, and she has written back by it.
  const link = await sendLetter();
  const laptop = await stage.window();
  await laptop.goto(link);
  await laptop.getByRole('heading', { level: 1, name: 'Theo’s week' }).waitFor();
  await laptop.getByLabel('Write to us').fill('May Theo come on Thursday?');
  await laptop.getByRole('button', { name: 'Send', exact: true }).click();
  await laptop.getByText('Thank you. We have your').waitFor();
  await queueTwoAnswers();
  const sent = sink.letters.length;

  // The court order: the page names both and what stops, in numbers.
  await leader.goto(`/people/${people.theo.personId}/family`);
  expect(await lookAtPage(leader)).toEqual({ axe: [], tooWide: 0 });
  await leader.getByRole('link', { name: /End being family: Abena Boateng/ }).click();
  await leader
    .getByRole('heading', { name: /Abena Boateng will not be family to Theo .* any more/ })
    .waitFor();
  expect(await lookAtPage(leader)).toEqual({ axe: [], tooWide: 0 });
  const stops = await words(leader);
  expect(stops).toContain('One open link in a letter shows nothing of Theo');
  expect(stops).toContain('One letter that waits to go out says nothing of Theo');
  expect(stops).toContain('The adult is signed in on one device');
  await leader.getByLabel('What the office should know').fill('Bronx Family Court, this morning');
  await leader.getByRole('button', { name: 'End it at once' }).click();
  await leader.getByText('It has ended. Links, letters and open pages show nothing more.').waitFor();

  // At the very next request: no session, no link, no invitation.
  await phone.reload();
  await phone.waitForURL('**/sign-in**');
  expect(await words(phone)).not.toContain('Theo');
  expect((await phone.goto(address))?.status()).toBe(404);
  await laptop.getByLabel('Write to us').fill('Are you there?');
  await laptop.getByRole('button', { name: 'Send', exact: true }).click();
  await laptop.getByRole('heading', { name: 'This link is now closed' }).waitFor();
  expect((await laptop.goto(link))?.status()).toBe(404);
  expect(await words(laptop)).not.toContain('Theo');

  // The worker goes on with what was queued, and hands nothing over.
  await runQueue(opened, { now: MORNING, mailer: mailer() });
  expect(sink.letters.length).toBe(sent);

  // Theo's teacher sees that she is not written to any more, and not why.
  const teacher = await stage.window();
  await signInAs(teacher, { url: server.url, world: opened.world, person: 'valdez' });
  await teacher.goto(`/classes/${classes.algebra9B.classId}/messages?tab=replies`);
  await teacher.getByText('Abena Boateng is not written to about Theo').waitFor();
  expect(await words(teacher)).not.toMatch(/court/i);
});
