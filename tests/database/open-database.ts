import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Database, openPool } from '#platform/db/connect.ts';

/** A database of its own for one test file, cloned from the migrated template. */
export interface TestDatabase {
  /** As the application sees it */
  readonly database: Database;
  /** The connections below it */
  readonly pool: pg.Pool;
  /** Connection string of the role of the application */
  readonly url: string;
  /** Connection string of the role of the job queue */
  readonly jobsUrl: string;
  /** Connection string of the owner, for tests about the house */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

let made = 0;

/** Clones the template (about 60 ms). Call in beforeAll, and `close` in afterAll. */
export function openDatabase(): Promise<TestDatabase> {
  return cloneDatabase('template');
}

/** Clones a database to which nobody is connected; `name` it where it shall be found again. */
export async function cloneDatabase(
  template: string,
  name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${++made}_${Date.now().toString(36)}`,
): Promise<TestDatabase> {
  const server = inject('databaseServer');
  await asOwner(server, `create database ${name} template ${template}`);
  const ownerUrl = urlOf(server, name);
  const url = withRole(ownerUrl, 'waymark_app');
  const pool = openPool({ url });
  const database = connect(pool);
  return {
    database,
    pool,
    url,
    jobsUrl: withRole(ownerUrl, 'waymark_jobs'),
    ownerUrl,
    close: async () => {
      await database.destroy();
      await asOwner(server, `drop database ${name} with (force)`);
    },
  };
}

/** Connection string of a database of the server. */
export function urlOf(server: string, database: string): string {
  return Object.assign(new URL(server), { pathname: `/${database}` }).href;
}

function withRole(url: string, role: string): string {
  return Object.assign(new URL(url), { username: role, password: 'test' }).href;
}

async function asOwner(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(server, 'postgres') });
  await client.connect();
  try {
    // Two clones of one template at once are refused: they queue here.
    await client.query('select pg_advisory_lock(7305002)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
