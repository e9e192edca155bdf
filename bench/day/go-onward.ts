import type { Page } from 'playwright-core';
import { type Times, timesOf } from '../measures/time-each.ts';
import type { BenchSchool } from '../school/make-bench-school.ts';
import type { Waiting } from './plant-work.ts';

/** Saves so many at first unseen, until the server is as warm as it is by the afternoon. */
const WARM_UP = 20;

/**
 * Evaluates every student's work at every task by keys and takes the time from Enter to the next student's picture: 34
 * students × 20 tasks. Between two saves the page is left alone until the one after is fetched, which takes a small part
 * of the twenty seconds that a teacher reads.
 */
export async function goOnward(
  page: Page,
  { school, waiting }: { school: BenchSchool; waiting: Waiting },
): Promise<Times & { readonly count: number }> {
  const { classId, studentIds } = school.measured;
  const taken: number[] = [];
  for (const taskId of waiting.taskIds) {
    await page.goto(`/classes/${classId}/evaluate/${taskId}/${studentIds[0]}`);
    await ahead(page);
    // After the last one there is nobody to go on to.
    for (let at = 1; at < studentIds.length; at++) {
      for (const level of ['3', '2', '4', '3']) await page.keyboard.press(level);
      const isLast = at === studentIds.length - 1;
      const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
      await page.keyboard.press('Control+Enter');
      const drawn = await page.waitForFunction((count) => globalThis.watched.onward[count - 1], at);
      taken.push((await drawn.jsonValue()) ?? Number.POSITIVE_INFINITY);
      await saved;
      if (!isLast) await ahead(page);
    }
  }
  return { ...timesOf(taken.slice(WARM_UP)), count: taken.length };
}

/** The next student's page stands ready on the one that is open. */
async function ahead(page: Page): Promise<void> {
  await page.locator('form[data-ahead]').waitFor();
}
