import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { languages } from '#locales/index.ts';
import { connect, openPool } from '#platform/db/connect.ts';
import { checkLanguages } from '#platform/i18n/check-languages.ts';
import { openLog } from '#platform/log/log.ts';
import { readProviders } from '#platform/settings/read-providers.ts';
import { readSettings } from '#platform/settings/settings.ts';
import { openSigningKey } from '#platform/signing/signing-key.ts';
import { FILE_PER_PERSON, limitTries } from '#school/accounts/limit-tries.ts';
import { openSignInDoors } from '#school/accounts/sign-in-doors.ts';
import { familyDoors } from '#web/family/family-doors.ts';
import { makeApplication } from './application.ts';
import { readAssets } from './read-assets.ts';
import { openRoutes, routes } from './routes.ts';
import { sendLink } from './send-link.ts';
import { toldToGo } from './told-to-go.ts';

// The web process: serves pages until it is told to stop, and keeps nothing of its own between requests.
const root = process.env.WAYMARK_ROOT ?? process.cwd();
const settings = readSettings(process.env, root);
const log = openLog('web');
for (const problem of checkLanguages(languages.map(({ tag }) => tag)))
  log.warn(problem, 'this Node has no words for a language and would answer in another');
const assetFolder = join(root, 'dist/assets');
const assets = await readAssets(assetFolder);
const url = await toldToGo();
const pool = openPool({ url });
const database = connect(pool);
const signIn = openSignInDoors({
  database,
  pool,
  publicUrl: settings.publicUrl,
  secret: settings.secret,
  sendLink: sendLink(settings),
  providers: readProviders(settings.providersFile),
});
const app = makeApplication({
  database,
  pool,
  signIn,
  ...familyDoors(pool),
  filePerPerson: limitTries(pool, FILE_PER_PERSON),
  signingKey: openSigningKey({ folder: settings.folder, pem: settings.transferKey }),
  assets,
  assetFolder,
  publicUrl: settings.publicUrl,
  behindProxy: settings.behindProxy,
  log,
  now: () => new Date(),
  routes,
  openRoutes: openRoutes({
    ...signIn,
    ...familyDoors(pool),
    report: (error) => log.error({ err: error }, 'sign-in link'),
  }),
});

const server = serve(
  {
    fetch: app.fetch,
    port: settings.port,
    // Long enough for the largest upload on a slow line; every other body is short.
    serverOptions: { requestTimeout: 600_000, headersTimeout: 10_000 },
  },
  () => process.send?.({ ready: true }),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  process.send?.({ failed: error.code ?? error.message });
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => void database.destroy().then(() => process.exit(0)));
    // Keep-alive connections hold nothing that is not committed.
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 500).unref();
  });
