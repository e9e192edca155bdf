import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { openServer, type TestServer } from './open-server.ts';

/** Ten in the morning of the day on which the test world stands. */
export const MORNING = new Date('2026-11-24T15:00:00Z');

/** The test world, served to browsers on the morning it stands on. */
export interface Stage {
  readonly opened: TestWorld;
  readonly server: TestServer;
  /** A window of a person's own, with cookies of its own */
  window(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** A clock that goes on from that morning, for what must be told apart by when it was done. */
export function morningClock(): () => Date {
  const from = performance.now();
  return () => new Date(MORNING.getTime() + performance.now() - from);
}

/** Opens a world, a server for it, and windows of `browser`; `close` closes all but the browser. */
export async function openStage(
  browser: Browser,
  now: () => Date = () => MORNING,
  providers: readonly SignInProvider[] = [],
): Promise<Stage> {
  const opened = await openWorld();
  const server = await openServer(opened, now, providers);
  return {
    opened,
    server,
    window: async (options = {}) => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
    close: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await server.close();
      await opened.close();
    },
  };
}
