import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#platform/db/migrate.ts';
import { prepareRoles } from '#platform/db/prepare-roles.ts';
import { migrateJobs } from '#platform/jobs/migrate-jobs.ts';
import { deriveKey, type Settings, WrongSetting } from '#platform/settings/settings.ts';

/** Connection strings of the two roles Waymark works as. */
export interface DatabaseUrls {
  readonly appUrl: string;
  readonly jobsUrl: string;
}

const OLDEST = 150_000;

/**
 * Brings a database to this version: roles, tables, job queue. Throws WrongSetting with one clear sentence where
 * it cannot be reached, is too old, was made by a newer Waymark, or its owner may not make roles.
 */
export async function prepareDatabase(
  ownerUrl: string,
  { settings, root }: { settings: Settings; root: string },
): Promise<DatabaseUrls & { readonly applied: readonly string[] }> {
  const passwords = {
    app: deriveKey(settings.secret, 'role waymark_app'),
    jobs: deriveKey(settings.secret, 'role waymark_jobs'),
  };
  await checkServer(ownerUrl);
  try {
    await prepareRoles(ownerUrl, passwords);
  } catch (error) {
    if ((error as { code?: string }).code === '42501')
      throw new WrongSetting(
        'The role in DATABASE_URL may not make other roles. Give it CREATEROLE, or use the owner of the database.',
      );
    throw error;
  }
  const outcome = await migrate({ url: ownerUrl, folder: join(root, 'db/migrations') });
  if (outcome.outcome === 'newer')
    throw new WrongSetting(
      `This database was made by a newer Waymark (it has ${outcome.unknown}). Nothing was changed. Start the newer version, or use another database.`,
    );
  const jobsUrl = withRole(ownerUrl, { role: 'waymark_jobs', password: passwords.jobs });
  await migrateJobs(jobsUrl);
  return {
    appUrl: withRole(ownerUrl, { role: 'waymark_app', password: passwords.app }),
    jobsUrl,
    applied: outcome.applied,
  };
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    );
    if (rows[0] && rows[0].number < OLDEST)
      throw new WrongSetting(
        `The database server is PostgreSQL ${rows[0].version}. Waymark needs PostgreSQL 15 or later.`,
      );
  } catch (error) {
    if (error instanceof WrongSetting) throw error;
    throw new WrongSetting(
      `The database in DATABASE_URL cannot be opened: ${reason(error)} Check the address, the name and the password.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing answers at that address.';
    case 'ENOTFOUND':
      return 'there is no such host.';
    case '28P01':
      return 'the password is not right.';
    case '3D000':
      return 'there is no database of that name.';
    default:
      return `${message || code}.`;
  }
}

function withRole(url: string, { role, password }: { role: string; password: string }): string {
  return Object.assign(new URL(url), { username: role, password }).href;
}
