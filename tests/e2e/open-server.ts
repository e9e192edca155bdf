import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { pino } from 'pino';
import type { SignInProvider } from '#platform/settings/read-providers.ts';
import { FILE_PER_PERSON, limitTries } from '#school/accounts/limit-tries.ts';
import { openSignInDoors, type PlainMail } from '#school/accounts/sign-in-doors.ts';
import { makeApplication } from '#start/application.ts';
import { readAssets } from '#start/read-assets.ts';
import { openRoutes, routes } from '#start/routes.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import { plantKey } from '#tests/transfers/plant-key.ts';
import { familyDoors } from '#web/family/family-doors.ts';

/** The application at an address that a browser can open. */
export interface TestServer {
  readonly url: string;
  /** Sign-in links that would have been mailed */
  readonly links: PlainMail[];
  close(): Promise<void>;
}

/** Serves a test database with the built styles and scripts on a free port. */
export async function openServer(
  { database, pool }: TestDatabase,
  now: () => Date = () => new Date(),
  providers: readonly SignInProvider[] = [],
): Promise<TestServer> {
  const assetFolder = join(import.meta.dirname, '../../dist/assets');
  const assets = await readAssets(assetFolder);
  const links: PlainMail[] = [];
  let app: Hono | undefined;
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const opened = serve(
        {
          fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
          port: 0,
          hostname: '127.0.0.1',
        },
        (address) => resolve({ server: opened, port: address.port }),
      );
    },
  );
  // By name: passkeys hold for names alone.
  const url = `http://localhost:${port}`;
  const signIn = openSignInDoors({
    database,
    pool,
    publicUrl: url,
    secret: 'a secret of the tests, long enough to be taken',
    sendLink: async (mail) => void links.push(mail),
    providers,
  });
  app = makeApplication({
    database,
    pool,
    signIn,
    ...familyDoors(pool),
    filePerPerson: limitTries(pool, FILE_PER_PERSON),
    signingKey: plantKey(),
    assets,
    assetFolder,
    publicUrl: url,
    behindProxy: false,
    log: pino({ level: process.env.LOG_LEVEL ?? 'error' }),
    now,
    routes,
    openRoutes: openRoutes({
      ...signIn,
      ...familyDoors(pool),
      report: () => undefined,
    }),
  });
  return {
    url,
    links,
    close: () =>
      new Promise((resolve) => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
