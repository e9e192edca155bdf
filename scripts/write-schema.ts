import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/platform/db/migrate.ts';
import { prepareRoles } from '../src/platform/db/prepare-roles.ts';
import { ensureDatabase, startPostgres } from '../src/platform/postgres/start-postgres.ts';
import { describeDatabase } from './describe-database.ts';

// Writes db/schema.sql and the table types from a database that has just been migrated.
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'waymark-schema-'));
chmodSync(folder, 0o755);
const postgres = await startPostgres({ folder, password: 'schema', settings: ['fsync=off'] });
try {
  await ensureDatabase(postgres, 'schema');
  await prepareRoles(postgres.url('schema'), { app: 'schema', jobs: 'schema' });
  await migrate({ url: postgres.url('schema'), folder: join(root, 'db/migrations') });
  const { dump, types } = await describeDatabase(postgres.url('schema'));
  await writeFile(join(root, 'db/schema.sql'), dump);
  await writeFile(join(root, 'src/platform/db/tables.generated.ts'), types);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
