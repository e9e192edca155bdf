import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Stage } from './open-stage.ts';

type Person = keyof Stage['opened']['world']['signIns'];

/** Signs an adult of the world in as families do: asks for a link, opens it in the same browser, presses. */
export async function enterByLink(page: Page, stage: Stage, person: Person): Promise<void> {
  await page.goto(await askForLink(page, stage, person));
  await page.click('button.main');
  await page.context().addCookies([{ name: 'waymark-language', value: 'en', url: stage.server.url }]);
}

/** Asks for a sign-in link, and answers where the one that is mailed leads. */
export async function askForLink(page: Page, { server, opened }: Stage, person: Person): Promise<string> {
  await page.goto('/sign-in/link');
  await page.fill('[name=email]', opened.world.signIns[person]?.name ?? '');
  await page.click('button.main');
  const { text } = await vi.waitUntil(() => server.links.shift(), { timeout: 10_000 });
  return /http\S+/.exec(text)?.[0] ?? '';
}
