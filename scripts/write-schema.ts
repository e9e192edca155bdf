import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/platform/db/migrate.ts';
import { prepareRoles } from '../src/platform/db/prepare-roles.ts';
import { ensureDatabase, startPostgres } from '../src/platform/postgres/start-postgres.ts';
import { describeDatabase } from './describe-database.ts';

// Writes db/schema.sql and the table types from a database that has just been migrated; with --check it only
// compares and ends with 1 where they differ.
const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'waymark-schema-'));
chmodSync(folder, 0o755);
const postgres = await startPostgres({ folder, password: 'schema', settings: ['fsync=off'] });
try {
  await ensureDatabase(postgres, 'schema');
  await prepareRoles(postgres.url('schema'), { app: 'schema', jobs: 'schema' });
  await migrate({ url: postgres.url('schema'), folder: join(root, 'db/migrations') });
  const { dump, types } = await describeDatabase(postgres.url('schema'));
  put('db/schema.sql', dump);
  put('src/platform/db/tables.generated.ts', types);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function put(name: string, text: string): void {
  const file = join(root, name);
  if (!check) writeFileSync(file, text);
  if (readFileSync(file, 'utf8') === text) return;
  console.error(`${name} is not what the migrations make: run npm run db:write.`);
  process.exitCode = 1;
}
