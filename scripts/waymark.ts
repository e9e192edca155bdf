import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDatabase, startPostgres } from '../src/platform/postgres/start-postgres.ts';
import { deriveKey, readSettings, WrongSetting } from '../src/platform/settings/settings.ts';
import { prepareDatabase } from '../src/start/prepare-database.ts';
import { build } from './build.ts';

// `npm run waymark -- COMMAND`: finds the database (starting the embedded one if it is not running), then runs
// the bundled command line on it.
const root = join(import.meta.dirname, '..');
let code = 1;
let stop: (() => Promise<void>) | undefined;
try {
  const settings = readSettings(process.env, root);
  await build({ quiet: true });
  let ownerUrl = settings.databaseUrl;
  if (!ownerUrl) {
    const postgres = await startPostgres({
      folder: settings.folder,
      password: deriveKey(settings.secret, 'role waymark_owner'),
    });
    if (postgres.started) stop = () => postgres.stop();
    await ensureDatabase(postgres, 'waymark');
    ownerUrl = postgres.url('waymark');
  }
  const { appUrl } = await prepareDatabase(ownerUrl, { settings, root });
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist/server/cli.js'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        WAYMARK_ROOT: root,
        WAYMARK_FOLDER: settings.folder,
        WAYMARK_SECRET: settings.secret,
        APP_DATABASE_URL: appUrl,
      },
    },
  );
  code = run.status ?? 1;
} catch (error) {
  console.error(error instanceof WrongSetting ? error.message : error);
} finally {
  await stop?.();
}
process.exit(code);
