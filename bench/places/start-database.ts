import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Database, openPool } from '#platform/db/connect.ts';
import { ensureDatabase, startPostgres } from '#platform/postgres/start-postgres.ts';
import { deriveKey, readSettings } from '#platform/settings/settings.ts';
import { prepareDatabase } from '#start/prepare-database.ts';

export interface BenchDatabase {
  /** As the application sees it */
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly appUrl: string;
  /** What PostgreSQL does by itself in the minutes after much was added */
  readonly tidy: () => Promise<void>;
  /** From which the web process derives its keys */
  readonly secret: string;
  /** Throw-away folder */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** The checkout, as the script that bundled this says. */
export const root = process.env.WAYMARK_ROOT ?? process.cwd();

/** Starts PostgreSQL as `npm start` does: with fsync, its data in a temporary folder. */
export async function startDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  // As root PostgreSQL runs as nobody, who must be able to walk in.
  chmodSync(folder, 0o755);
  const settings = readSettings({ WAYMARK_FOLDER: folder }, root);
  const postgres = await startPostgres({
    folder,
    password: deriveKey(settings.secret, 'role waymark_owner'),
  });
  await ensureDatabase(postgres, 'waymark');
  const ownerUrl = postgres.url('waymark');
  const { appUrl } = await prepareDatabase(ownerUrl, { settings, root });
  const pool = openPool({ url: appUrl, most: 10 });
  const database = connect(pool);
  return {
    database,
    pool,
    appUrl,
    tidy: async () => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      await client.query('vacuum analyze');
      await client.end();
    },
    secret: settings.secret,
    folder,
    close: async () => {
      await database.destroy();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
