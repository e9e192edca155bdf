import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

/**
 * Opens a headless Chromium: the one named by CHROMIUM, else the machine's, else the one that came from npm,
 * which carries the libraries that a bare machine lacks.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await howToOpen());
}

/** A browser that keeps in `folder` what it keeps on a disk, so that it can be closed and opened again. */
export async function openKeepingBrowser(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, await howToOpen());
}

async function howToOpen(): Promise<LaunchOptions> {
  const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  if (installed) return { executablePath: installed, args: ['--no-sandbox', '--disable-gpu', ...quiet] };
  // Read when the package is loaded: it then unpacks its own libraries too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  // The machine's own fonts where it has some: the packed one knows Latin letters only.
  if (existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= '/etc/fonts';
  const { default: packed } = await import('@sparticuz/chromium');
  return {
    executablePath: await packed.executablePath(),
    // One process for everything would end the browser with the first window that closes.
    args: [...packed.args.filter((arg) => arg !== '--single-process'), ...quiet],
    headless: true,
  };
}
