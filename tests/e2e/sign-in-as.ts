import type { BrowserContext, Page } from 'playwright-core';
import type { World } from '#tests/world/world.ts';

/** Signs a person of the world in with a password, and sets the pages to English. */
export async function signInAs(
  page: Page,
  { url, world, person }: { url: string; world: World; person: keyof World['signIns'] },
): Promise<void> {
  const { name, password } = world.signIns[person] ?? { name: '', password: null };
  await page.goto(`${url}/sign-in`);
  await page.fill('[name=name]', name);
  await page.fill('[name=password]', password ?? '');
  await page.click('button.main');
  // Going on before the answer would leave the cookie behind.
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await inEnglish(page.context(), url);
}

async function inEnglish(context: BrowserContext, url: string): Promise<void> {
  await context.addCookies([{ name: 'waymark-language', value: 'en', url }]);
}
