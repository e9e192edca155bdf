import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { enterByLink } from './enter-by-link.ts';
import { openBrowser } from './open-browser.ts';
import { openStage, type Stage } from './open-stage.ts';
import { signInAs } from './sign-in-as.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  await build({ quiet: true });
  browser = await openBrowser();
  stage = await openStage(browser);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await browser.close();
});

/** A phone that has a passkey for whoever asks, and a finger that it knows. */
async function giveDevice(page: Page, isUserVerified = true) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return {
    forgetFinger: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
    knowFinger: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true }),
  };
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/account/passkeys');
  await page.getByLabel('What do you call this device?').fill(name);
  await page.getByRole('button', { name: 'Add the passkey' }).click();
  await page.getByText('The passkey is added.').waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.waitForURL(/\/sign-in/);
}

test('a teacher adds a passkey, signs in by it alone, is asked for it after a password, and removes it', async () => {
  const { world } = stage.opened;
  const page = await stage.window();
  const device = await giveDevice(page);
  await signInAs(page, { url: stage.server.url, world, person: 'valdez' });
  await addPasskey(page, 'My phone');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('1 passkey opens your account');
  await signOut(page);

  await page.getByRole('link', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(/\/today$/);
  await page.goto('/account');
  await page.getByText('Signed in by passkey').waitFor();
  await signOut(page);

  // The password alone opens nothing any more.
  const { name, password } = world.signIns.valdez ?? { name: '', password: '' };
  await page.fill('[name=name]', name);
  await page.fill('[name=password]', password ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Now your passkey' }).waitFor();
  await page.getByRole('link', { name: 'Use a passkey' }).click();

  // A finger that the device does not know opens nothing.
  await device.forgetFinger();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('Nothing was done: the device stopped it.').waitFor();
  await device.knowFinger();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(/\/today$/);

  await page.goto('/account/passkeys');
  await page.getByRole('button', { name: 'Remove My phone' }).click();
  await page.getByText('The passkey is removed.').waitFor();
  await signOut(page);
  await page.getByRole('link', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This passkey is not known here.').waitFor();
});

test('an answer that was given once, or to another browser, opens nothing', async () => {
  const { world } = stage.opened;
  const page = await stage.window();
  await giveDevice(page);
  await signInAs(page, { url: stage.server.url, world, person: 'osei' });
  await addPasskey(page, 'Laptop');
  await signOut(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/sign-in/passkey'))
      sent.push(request.postData() ?? '');
  });
  await page.goto('/sign-in/passkey');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(/\/today$/);
  expect(sent).toHaveLength(1);
  const send = { headers: { 'content-type': 'application/x-www-form-urlencoded', origin: stage.server.url } };
  for (const window of [page, await stage.window()]) {
    const answer = await window.request.post('/sign-in/passkey', { ...send, data: sent[0], maxRedirects: 0 });
    expect(answer.status()).toBe(401);
  }
});

test('somebody whom a mailbox let in gets a passkey for family pages alone', async () => {
  const page = await stage.window();
  await giveDevice(page);
  await enterByLink(page, stage, 'yolanda');
  await addPasskey(page, 'Family phone');
  await page.getByText('Opens family pages only').waitFor();
  await signOut(page);
  await page.goto('/sign-in/passkey');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(/\/family$/);
  // As long as a family’s, and with nothing of staff in it.
  const kept = await stage.opened.database
    .selectFrom('sessions')
    .select(['family_only', 'opened_by', 'idle_seconds'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ family_only: true, opened_by: 'passkey', idle_seconds: 14 * 24 * 3600 });
});

test('a browser without passkeys is told so, and has another way', async () => {
  const page = await stage.window();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'PublicKeyCredential', { value: undefined });
  });
  await page.goto('/sign-in/passkey');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This browser has no passkeys.').waitFor();
  await page.getByRole('link', { name: 'Sign in with a password' }).click();
  await page.waitForURL(/\/sign-in\?/);
});
