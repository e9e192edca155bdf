import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/db/migrate.ts';
import { prepareRoles } from '#platform/db/prepare-roles.ts';
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts';
import { ensureDatabase, startPostgres } from '#platform/postgres/start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the owner, up to the database's name */
    databaseServer: string;
    /** Where the first test that needs the world leaves what is in it */
    worldFile: string;
  }
}

/**
 * Starts one PostgreSQL for the whole run, with a migrated database `template` that every test file clones.
 * Its data is thrown away at the end, so it need not wait for the disk.
 */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({
    folder,
    password: 'test',
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
  });
  await ensureDatabase(postgres, 'template');
  await prepareRoles(postgres.url('template'), { app: 'test', jobs: 'test' });
  const outcome = await migrate({
    url: postgres.url('template'),
    folder: join(import.meta.dirname, '../../db/migrations'),
  });
  if (outcome.outcome === 'newer') throw new Error('The test database cannot be newer');
  await migrateJobs(withRole(postgres.url('template'), 'waymark_jobs'));
  project.provide('databaseServer', postgres.url(''));
  project.provide('worldFile', join(folder, 'world.json'));
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function withRole(url: string, role: string): string {
  return Object.assign(new URL(url), { username: role, password: 'test' }).href;
}
