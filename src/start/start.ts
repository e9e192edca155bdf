import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type EmbeddedPostgres, ensureDatabase, startPostgres } from '#platform/postgres/start-postgres.ts';
import { readProviders } from '#platform/settings/read-providers.ts';
import { deriveKey, readSettings, type Settings, WrongSetting } from '#platform/settings/settings.ts';
import { build } from '../../scripts/build.ts';
import { type DatabaseUrls, prepareDatabase } from './prepare-database.ts';
import { webMemory } from './web-memory.ts';

// `npm start`: everything on one machine. Ctrl-C stops the pages and the worker first and the database last.
const root = join(import.meta.dirname, '../..');
const children = new Map<string, ChildProcess>();
let postgres: EmbeddedPostgres | undefined;
let stopping = false;

try {
  await start(readSettings(process.env, root));
} catch (error) {
  console.error(error instanceof WrongSetting ? error.message : error);
  await stop(1);
}

async function start(settings: Settings): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  // Read by the pages; what is wrong with it is said before anything starts.
  readProviders(settings.providersFile);
  await checkPort(settings.port);
  await build();
  // They load while the database starts, and wait to be told where it is.
  const web = launch('web', settings);
  launch('worker', settings);
  const ownerUrl = settings.databaseUrl ?? (await startEmbedded(settings));
  const urls = await prepareDatabase(ownerUrl, { settings, root });
  makeDemonstration(settings, urls);
  const up = new Promise<void>((resolve, reject) => {
    web.on('message', (message: { ready?: true; failed?: string }) => {
      if (message.ready) resolve();
      if (message.failed)
        reject(
          new WrongSetting(`The pages could not be opened on port ${settings.port} (${message.failed}).`),
        );
    });
  });
  for (const [name, child] of children) {
    child.send(urls);
    child.on('exit', () => void restart(name, { settings, urls }));
  }
  await up;
  console.log(welcome(settings));
}

async function startEmbedded(settings: Settings): Promise<string> {
  try {
    postgres = await startPostgres({
      folder: settings.folder,
      password: deriveKey(settings.secret, 'role waymark_owner'),
    });
  } catch (error) {
    throw new WrongSetting((error as Error).message);
  }
  await ensureDatabase(postgres, 'waymark');
  return postgres.url('waymark');
}

function launch(name: 'web' | 'worker', settings: Settings): ChildProcess {
  const child = fork(join(root, `dist/server/${name}.js`), {
    execArgv: name === 'web' ? webMemory(settings.webHeap) : [],
    // A group of its own, so that Ctrl-C reaches only this process, which then stops things in order.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      WAYMARK_ROOT: root,
      WAYMARK_FOLDER: settings.folder,
      WAYMARK_SECRET: settings.secret,
      // Compiled code is kept from one start to the next.
      NODE_COMPILE_CACHE: join(settings.folder, 'compiled'),
    },
  });
  children.set(name, child);
  return child;
}

/** A process that died by itself is started again; nothing is lost, since it kept nothing. */
async function restart(
  name: string,
  { settings, urls }: { settings: Settings; urls: DatabaseUrls },
): Promise<void> {
  if (stopping) return;
  console.error(`The ${name} process ended by itself and is started again.`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const child = launch(name as 'web' | 'worker', settings);
  child.send(urls);
  child.on('exit', () => void restart(name, { settings, urls }));
}

function makeDemonstration(settings: Settings, urls: DatabaseUrls): void {
  if (!settings.demonstration || existsSync(demonstrationFile(settings))) return;
  const made = spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      join(root, 'dist/server/cli.js'),
      'demonstration',
      '--file',
      demonstrationFile(settings),
      '--public-url',
      settings.publicUrl,
    ],
    {
      stdio: ['ignore', 2, 2],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        WAYMARK_ROOT: root,
        WAYMARK_FOLDER: settings.folder,
        WAYMARK_SECRET: settings.secret,
        APP_DATABASE_URL: urls.appUrl,
      },
    },
  );
  if (made.status !== 0) throw new Error('The demonstration school could not be made; see above.');
}

function demonstrationFile(settings: Settings): string {
  return join(settings.folder, 'demonstration.txt');
}

function welcome(settings: Settings): string {
  const file = demonstrationFile(settings);
  const how = existsSync(file)
    ? `\n${readFileSync(file, 'utf8').replaceAll('{address}', settings.publicUrl)}`
    : '';
  return `\nWaymark is at ${settings.publicUrl}\n${how}\nCtrl-C stops it.`;
}

async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new WrongSetting(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`
            : `Port ${port} cannot be opened (${error.message}). Choose another: PORT=3001 npm start`,
        ),
      ),
    );
    server.listen(port, () => server.close(() => resolve()));
  });
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all(
    [...children.values()].map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve();
          child.once('exit', () => resolve());
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
        }),
    ),
  );
  await postgres?.stop();
  process.exit(code);
}
