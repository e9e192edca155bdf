import type { Page } from 'playwright-core';
import type { BenchSchool } from '../school/make-bench-school.ts';
import { Hand } from './hand.ts';
import type { Waiting } from './plant-work.ts';
import type { DoneTask } from './task.ts';

/** What the tasks of a teacher's laptop are given. */
export interface AtLaptop {
  readonly page: Page;
  readonly school: BenchSchool;
  readonly waiting: Waiting;
}

/** Four rows of a rubric, a glow, a grow and a next step from the bank, and on to the next student. */
export async function evaluateOne({ page, school, waiting }: AtLaptop): Promise<DoneTask> {
  const { classId, studentIds } = school.measured;
  const fetched = page.waitForResponse((answer) => answer.request().headers()['x-waymark-ahead'] === '1');
  const bank = page.waitForResponse((answer) => answer.url().includes('phrases.json'));
  await page.goto(`/classes/${classId}/evaluate/${waiting.taskIds[0]}/${studentIds[0]}`);
  await Promise.all([(await fetched).finished(), (await bank).finished()]);
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  const hand = new Hand(page);
  for (const level of ['3', '2', '3', '4']) {
    hand.think();
    await hand.press(level);
  }
  for (let voice = 0; voice < 3; voice++) {
    hand.think();
    await hand.press('/', 'ArrowDown', 'Enter');
  }
  hand.think();
  await hand.wait(
    () => hand.press('Enter'),
    () => page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, name),
  );
  await page.locator('#toasts .toast').waitFor();
  return {
    ...hand.taken(),
    name: 'evaluate one piece: 4 rows, glow, grow, next step',
    counts: 'seconds',
    budget: 20,
    elsewhere: 40,
    most: { of: 'clicks', count: 0 },
  };
}

/** Who is ready and who is stuck stands where the teacher lands. */
export async function seeWhoNeedsMe({ page }: AtLaptop): Promise<DoneTask> {
  await page.goto('/today');
  const hand = new Hand(page);
  await hand.wait(
    () => page.goto('/today'),
    () => page.locator('main .row').first().waitFor(),
  );
  return {
    ...hand.taken(),
    name: 'who is ready, who is stuck',
    counts: 'seconds',
    budget: 2,
    elsewhere: 5,
    most: { of: 'clicks', count: 0 },
  };
}

/** From the request, with what the student did to get ready, into a slot. */
export async function answerRetake({ page }: AtLaptop): Promise<DoneTask> {
  await page.goto('/retakes');
  const hand = new Hand(page);
  const place = page.locator('form[action="/retakes/bookings"]:not(#several) button').first();
  hand.think();
  await hand.wait(
    () => hand.click(place),
    () => page.locator('#toasts .toast').waitFor(),
  );
  return {
    ...hand.taken(),
    name: 'handle a retake request',
    counts: 'seconds',
    budget: 10,
    elsewhere: 90,
    most: { of: 'clicks', count: 2 },
  };
}

/** From Today to a family's draft, read and approved. */
export async function tellOneFamily({ page, school }: AtLaptop): Promise<DoneTask> {
  await page.goto('/today');
  const hand = new Hand(page);
  hand.think();
  await hand.wait(
    () => hand.click(page.locator(`main a[href="/classes/${school.measured.classId}/messages"]`).first()),
    () => approvals(page).first().waitFor(),
  );
  hand.think();
  await approve(page, hand);
  return {
    ...hand.taken(),
    name: 'tell one family',
    counts: 'seconds',
    budget: 20,
    elsewhere: 45,
    most: { of: 'clicks', count: 3 },
  };
}

/** Every draft of a class that waits, one after the other. */
export async function tellClass({ page }: AtLaptop): Promise<DoneTask> {
  const hand = new Hand(page);
  const count = await approvals(page).count();
  for (let at = 0; at < count; at++) {
    hand.think();
    await approve(page, hand);
  }
  return {
    ...hand.taken(),
    name: `tell a class (${count} drafts)`,
    counts: 'seconds',
    budget: 300,
    elsewhere: 34 * 45,
  };
}

/** A window for three students, a week later. */
export async function moveWindow({ page, school }: AtLaptop): Promise<DoneTask> {
  const { classId, plan } = school.measured;
  await page.goto(`/classes/${classId}/tasks/${plan.comingTaskId}`);
  const hand = new Hand(page);
  for (const at of [0, 1, 2]) {
    hand.think();
    await hand.click(page.locator('input[name=student]').nth(at));
  }
  hand.think();
  await hand.wait(
    () => hand.click(page.locator('section[aria-labelledby=move] button.main')),
    () => page.locator('#toasts .toast').waitFor(),
  );
  return {
    ...hand.taken(),
    name: 'move a window for three students',
    counts: 'seconds',
    budget: 15,
    elsewhere: 45,
    most: { of: 'clicks', count: 4 },
  };
}

/** 34 students on 7 goals by keys on the Map, from the first mark to the last. */
export async function rateClass({ page, school }: AtLaptop): Promise<DoneTask> {
  const { classId, studentIds, plan } = school.measured;
  const cells = studentIds.length * plan.goals.length;
  await page.goto(`/classes/${classId}/map`);
  await page.getByRole('grid').waitFor();
  await page.locator('[role=grid] tbody tr:not(.band) td a').first().focus();
  const hand = new Hand(page);
  const answered = countAnswers(page, `/classes/${classId}/evidence`);
  for (let cell = 0; cell < cells; cell++) await hand.press(String(1 + ((cell * 7) % 4)));
  await hand.wait(
    () => Promise.resolve(),
    () => answered.until(cells),
  );
  return {
    ...hand.taken(),
    name: `rate a class of ${studentIds.length} on ${plan.goals.length} goals`,
    counts: 'keys',
    budget: cells,
    elsewhere: 1500,
  };
}

const approvals = (page: Page) => page.locator('form[action$="/approvals"] button.main');

async function approve(page: Page, hand: Hand): Promise<void> {
  const before = await approvals(page).count();
  await hand.wait(
    () => hand.click(approvals(page).first()),
    () =>
      page.waitForFunction(
        (count) => document.querySelectorAll('form[action$="/approvals"] button.main').length < count,
        before,
      ),
  );
}

/** Counts what the server has answered well to posts at one address. */
function countAnswers(page: Page, path: string) {
  let answered = 0;
  let hear: () => void = () => undefined;
  page.on('response', (answer) => {
    if (answer.request().method() !== 'POST' || !answer.url().endsWith(path)) return;
    if (!answer.ok()) throw new Error(`The Map was answered ${answer.status()}`);
    answered++;
    hear();
  });
  return {
    until: (count: number) =>
      new Promise<void>((resolve) => {
        hear = () => {
          if (answered >= count) resolve();
        };
        hear();
      }),
  };
}
