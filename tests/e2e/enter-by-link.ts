import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './open-stage.ts';

/** Signs an adult of the world in as families do: asks for a link, opens it in the same browser, presses. */
export async function enterByLink(
  page: Page,
  { server, opened: { world } }: Stage,
  person: keyof Stage['opened']['world']['signIns'],
): Promise<void> {
  await page.goto('/sign-in/link');
  await page.fill('[name=email]', world.signIns[person]?.name ?? '');
  await page.click('button.main');
  await expect.poll(() => server.links.length).toBeGreaterThan(0);
  const [link = ''] = /http\S+/.exec(server.links.splice(0).at(-1)?.text ?? '') ?? [];
  await page.goto(link);
  await page.click('button.main');
  await page.context().addCookies([{ name: 'waymark-language', value: 'en', url: server.url }]);
}
