import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDatabase, startPostgres } from '../src/platform/postgres/start-postgres.ts';
import { deriveKey, readSettings, WrongSetting } from '../src/platform/settings/settings.ts';
import { prepareDatabase } from '../src/start/prepare-database.ts';
import { build } from './build.ts';

// `npm run waymark -- COMMAND`: finds the database (starting the embedded one if it is not running), then runs
// the bundled command line on it. The rules of mastery are tried without one.
const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
let code = 1;
let stop: (() => Promise<void>) | undefined;
try {
  await build({ quiet: true });
  code = run(words[0] === 'mastery' ? {} : await findDatabase());
} catch (error) {
  console.error(error instanceof WrongSetting ? error.message : error);
} finally {
  await stop?.();
}
process.exit(code);

async function findDatabase(): Promise<Record<string, string>> {
  const settings = readSettings(process.env, root);
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
  return { WAYMARK_FOLDER: settings.folder, WAYMARK_SECRET: settings.secret, APP_DATABASE_URL: appUrl };
}

function run(database: Record<string, string>): number {
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', join(root, 'dist/server/cli.js'), ...words],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', WAYMARK_ROOT: root, ...database } },
  );
  return status ?? 1;
}
