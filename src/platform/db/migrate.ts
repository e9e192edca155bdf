import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

/** What a start finds: brought up to date, or made by a Waymark newer than this one. */
export type MigrationOutcome =
  | { readonly outcome: 'migrated'; readonly applied: readonly string[] }
  | { readonly outcome: 'newer'; readonly unknown: string };

/**
 * Brings the database up to the migrations in `folder`, under Kysely's advisory lock, so that several
 * processes may start at once. Needs the role that owns the schema. Errors of SQL are thrown.
 */
export async function migrate({ url, folder }: { url: string; folder: string }): Promise<MigrationOutcome> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrations = await readMigrations(folder);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      migrationTableName: 'migrations',
      migrationLockTableName: 'migrations_lock',
    });
    const unknown = await findUnknown(db, migrations);
    if (unknown) return { outcome: 'newer', unknown };
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return {
      outcome: 'migrated',
      applied: (results ?? []).filter((each) => each.status === 'Success').map((each) => each.migrationName),
    };
  } finally {
    await db.destroy();
  }
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(
    names.map((name, index) => [
      name.slice(0, -'.sql'.length),
      { up: async (db: Kysely<unknown>) => void (await sql.raw(texts[index] ?? '').execute(db)) },
    ]),
  );
}

async function findUnknown(
  db: Kysely<Record<string, never>>,
  known: Record<string, Migration>,
): Promise<string | undefined> {
  const { rows: tables } = await sql<{
    there: boolean;
  }>`select to_regclass('migrations') is not null as there`.execute(db);
  if (!tables[0]?.there) return undefined;
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db);
  return rows.map((row) => row.name).find((name) => !(name in known));
}
