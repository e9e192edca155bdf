import type { Browser, Page } from 'playwright-core';
import type { BenchSchool } from '../school/make-bench-school.ts';
import { Hand } from './hand.ts';
import type { DoneTask } from './task.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** A window as it is opened on a phone, signed in where `cookiesOf` is. */
export async function openPhone(
  browser: Browser,
  { url, cookiesOf }: { url: string; cookiesOf?: Page },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, ...phone });
  if (cookiesOf) await context.addCookies(await cookiesOf.context().cookies());
  return context.newPage();
}

/** One goal seen of one student while walking round: another goal is chosen, a name, a level. */
export async function noteEvidence(page: Page, school: BenchSchool): Promise<DoneTask> {
  await page.goto(`/classes/${school.measured.classId}/capture`);
  const hand = new Hand(page, true);
  hand.think();
  await hand.click(page.locator('.taps label').first());
  await hand.wait(
    () => hand.click(page.locator('.levels-bar button[name=level]').nth(2)),
    () => page.locator('#toasts .toast').waitFor(),
  );
  return {
    ...hand.taken(),
    name: 'note evidence while walking round',
    counts: 'seconds',
    budget: 5,
    elsewhere: 18,
    most: { of: 'taps', count: 3 },
  };
}

/** Thanks for a way of working. */
export async function thankStudent(page: Page, school: BenchSchool): Promise<DoneTask> {
  await page.goto(`/classes/${school.measured.classId}/habits`);
  const hand = new Hand(page, true);
  hand.think();
  await hand.click(page.locator('.taps label').first());
  await hand.wait(
    () => hand.click(page.locator('button[name=kind][value=thanks]')),
    () => page.locator('#toasts .toast').waitFor(),
  );
  return {
    ...hand.taken(),
    name: 'thank a student',
    counts: 'seconds',
    budget: 6,
    elsewhere: 3,
    most: { of: 'taps', count: 3 },
  };
}

/** From the password that is typed to the next step that is read. */
export async function seeNextStep(page: Page, { student }: BenchSchool): Promise<DoneTask> {
  await page.goto('/sign-in');
  await page.fill('[name=name]', student.name);
  await page.fill('[name=password]', student.password);
  const hand = new Hand(page, true);
  await hand.wait(
    () => hand.click(page.locator('button.main')),
    () => page.waitForURL((address) => address.pathname !== '/sign-in'),
  );
  return { ...hand.taken(), name: 'student: see the next step', counts: 'seconds', budget: 5 };
}

/** This week from the link of a message, on a slow phone: 400 kbit/s, a round trip of 400 ms, a quarter of the speed. */
export async function openLetter(page: Page, { letterPath }: BenchSchool): Promise<DoneTask> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const hand = new Hand(page, true);
  await hand.wait(
    () => page.goto(letterPath),
    () => page.locator('main').waitFor(),
  );
  return { ...hand.taken(), name: 'family: open this week on a slow phone', counts: 'seconds', budget: 10 };
}
