import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../tests/e2e/open-browser.ts';

// Takes the pictures of README.md from a fresh demonstration school: npm run pictures
const root = join(import.meta.dirname, '..');
const to = join(root, 'docs/pictures');
const port = 3917;
const url = `http://localhost:${port}`;
const folder = mkdtempSync(join(tmpdir(), 'waymark-pictures-'));
chmodSync(folder, 0o755);
mkdirSync(to, { recursive: true });

const server = spawn(process.execPath, [join(root, 'src/start/start.ts')], {
  env: { ...process.env, PORT: String(port), WAYMARK_FOLDER: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await openBrowser();
try {
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (said: Buffer) => String(said).includes('Waymark is at') && resolve());
    server.once('exit', () => reject(new Error('The server did not start.')));
  });
  const how = readFileSync(join(folder, 'demonstration.txt'), 'utf8').replaceAll('{address}', url);
  const [, name = '', password = ''] = /^ {2}teacher {2,}(\S+) +(.+?) {2,}/m.exec(how) ?? [];
  const letter = /in Arabic +(\S+)/.exec(how)?.[1] ?? '';
  await take({ viewport: { width: 1280, height: 860 } }, async (page) => {
    await page.goto(`${url}/sign-in`);
    await page.getByLabel('Username or e-mail').fill(name);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    // The last class is the one with the stories.
    const classPage = await page.locator('main a[href$="/map"]').last().getAttribute('href');
    const base = classPage?.replace(/\/map$/, '') ?? '';
    await page.goto(`${url}${base}/map`);
    await page.screenshot({ path: join(to, 'map.png') });
    await page.goto(`${url}${base}/evaluate`);
    await page.locator('main a[href*="/evaluate/"]').first().click();
    await page.screenshot({ path: join(to, 'evaluate.png') });
    await page.goto(`${url}${base}/messages`);
    // Where two languages stand side by side
    await page
      .getByText('Idris Saleh')
      .first()
      .evaluate((name) => name.scrollIntoView());
    await page.screenshot({ path: join(to, 'messages.png') });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${url}${base}/capture`);
    await page.screenshot({ path: join(to, 'capture.png') });
  });
  await take({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false }, async (page) => {
    await page.goto(letter);
    await page.screenshot({ path: join(to, 'letter-ar.png') });
  });
} finally {
  await browser.close();
  server.kill('SIGINT');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

async function take(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ...options, locale: 'en-US', colorScheme: 'light' });
  await work(await context.newPage());
  await context.close();
}
