import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { DEFAULT_HEAP } from '#platform/settings/settings.ts';
import { webMemory } from '#start/web-memory.ts';
import { findFreePort } from './find-free-port.ts';
import { type Browser, openBrowser } from './open-browser.ts';
import { type BenchDatabase, root } from './start-database.ts';

/** A web process like the one of `npm start`. */
export interface Web {
  readonly processId: number;
  /** Where a real browser finds it */
  readonly url: string;
  /** A browser of its own, on `connections` connections that are kept */
  readonly browse: (connections?: number) => Browser;
  readonly close: () => Promise<void>;
}

export async function startWeb({ appUrl, secret, folder }: BenchDatabase): Promise<Web> {
  const port = await findFreePort();
  const child = fork(join(root, 'dist/server/web.js'), {
    execArgv: webMemory(DEFAULT_HEAP),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      WAYMARK_ROOT: root,
      WAYMARK_FOLDER: folder,
      WAYMARK_SECRET: secret,
      APP_DATABASE_URL: appUrl,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
    },
  });
  const browsers: Browser[] = [];
  await ready(child);
  return {
    processId: child.pid ?? 0,
    url: `http://localhost:${port}`,
    browse: (connections = 1) => {
      const browser = openBrowser({ port, connections });
      browsers.push(browser);
      return browser;
    },
    close: async () => {
      for (const browser of browsers) browser.close();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: { ready?: true; failed?: string }) =>
      message.ready ? resolve() : reject(new Error(message.failed)),
    );
    child.once('exit', () => reject(new Error('The web process did not start.')));
  });
}
