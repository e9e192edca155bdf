import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { findPlace, type Place } from './find-place.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  /** Connection string of the role that owns everything, to a database by its name */
  url(database: string): string;
  /** Stops it and waits until the data is safe on disk */
  stop(): Promise<void>;
  readonly processId: number;
  /** false where one was already running on the folder and is used along with its first user */
  readonly started: boolean;
}

export interface StartOptions {
  /** Folder below which the data is kept */
  readonly folder: string;
  /** Password of the owner */
  readonly password: string;
  /** Further settings, such as ['fsync=off'] for throw-away tests */
  readonly settings?: readonly string[];
}

const OWNER = 'waymark_owner';

/**
 * Starts the PostgreSQL that came with npm, making its data folder when there is none. If one is already
 * running on that folder (left behind by a crash) it is used again. Listens on 127.0.0.1 and, where its path is
 * short enough, on a socket in the data folder, which only its own user can reach and which is faster.
 */
export async function startPostgres({
  folder,
  password,
  settings = [],
}: StartOptions): Promise<EmbeddedPostgres> {
  const place = findPlace(folder);
  if (!existsSync(join(place.data, 'PG_VERSION'))) makeDataFolder(place, password);
  const running = findRunning(place.data);
  const { port, processId, socketFolder } = running ?? (await launch(place, settings));
  const through = socketFolder ? `?host=${encodeURIComponent(socketFolder)}` : '';
  const url = (database: string) =>
    `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}${through}`;
  await waitUntilReady(url('postgres'), processId, place.data);
  return { url, processId, started: running === undefined, stop: () => stop(processId) };
}

/** Makes the database if it is missing. */
export async function ensureDatabase(postgres: EmbeddedPostgres, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function makeDataFolder(place: Place, password: string): void {
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(place.data, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(place.data), `password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.runAs) {
    chownSync(place.data, place.runAs.uid, place.runAs.gid);
    chownSync(passwordFile, place.runAs.uid, place.runAs.gid);
  }
  try {
    const made = spawnSync(
      join(place.binaries, 'bin', 'initdb'),
      // Sorting for people is done by Intl; the database compares bytes and is the same everywhere.
      [
        '-D',
        place.data,
        '-U',
        OWNER,
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { cwd: place.data, encoding: 'utf8', ...place.runAs },
    );
    if (made.status !== 0) {
      rmSync(place.data, { recursive: true, force: true });
      throw new Error(
        `The database could not be made in ${place.data}: ${(made.stderr || made.error?.message) ?? ''}`.trim(),
      );
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

interface Running {
  readonly port: number;
  readonly processId: number;
  /** Folder of its socket; none where it is reached by address only */
  readonly socketFolder: string | undefined;
}

function findRunning(data: string): Running | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const processId = Number(lines[0]);
  if (processId > 0 && isAlive(processId))
    return { processId, port: Number(lines[3]), socketFolder: lines[4] || undefined };
  rmSync(file);
  return undefined;
}

/** Systems cut longer paths of sockets off: 108 bytes on Linux, 104 on macOS. */
const LONGEST_SOCKET = 103;

function socketFolderOf(place: Place, port: number): string | undefined {
  const path = join(place.data, `.s.PGSQL.${port}`);
  // PostgreSQL reads commas and quotes in the setting as marks of a list.
  const isPlain = !/[,"]/.test(path);
  return isPlain && process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_SOCKET
    ? place.data
    : undefined;
}

async function launch(place: Place, settings: readonly string[]): Promise<Running> {
  const port = await findFreePort();
  const socketFolder = socketFolderOf(place, port);
  const log = openSync(join(dirname(place.data), 'postgres.log'), 'a');
  const options = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${socketFolder ?? ''}`,
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ];
  const child = spawn(
    join(place.binaries, 'bin', 'postgres'),
    ['-D', place.data, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
    // In a group of its own: Ctrl-C reaches the program, which stops the database last.
    { cwd: place.data, stdio: ['ignore', log, log], detached: true, ...place.runAs },
  );
  child.unref();
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  return { port, processId: child.pid ?? 0, socketFolder };
}

async function waitUntilReady(url: string, processId: number, data: string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!isAlive(processId) || Date.now() > until)
        throw new Error(
          `The database did not start: ${(error as Error).message}. Its log is ${join(dirname(data), 'postgres.log')}.`,
        );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function stop(processId: number): Promise<void> {
  if (!isAlive(processId)) return;
  // SIGINT is PostgreSQL's fast shutdown: open work is rolled back, then a checkpoint.
  process.kill(processId, 'SIGINT');
  while (isAlive(processId)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(processId);
}

/** A child that ended but was not collected yet still answers to signals on Linux. */
function isZombie(processId: number): boolean {
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${processId}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
