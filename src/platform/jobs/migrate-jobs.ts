import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/**
 * Makes or updates the queue's tables in the schema graphile_worker and the one door the pages use to put a
 * job there within their own transaction. `url` connects as waymark_jobs, who owns the queue.
 */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(DOOR);
  } finally {
    await client.end();
  }
}

// One of the few `security definer` functions: the pages' role may add a job, and neither read nor change one.
const DOOR = `
create or replace function graphile_worker.enqueue(
  task text, payload json, run_at timestamptz default null, job_key text default null, queue text default null
) returns void language sql security definer set search_path = graphile_worker, pg_temp as $$
  select graphile_worker.add_job(
    identifier => task, payload => payload, queue_name => queue, run_at => coalesce(run_at, now()), job_key => job_key);
$$;
revoke all on function graphile_worker.enqueue from public;
grant usage on schema graphile_worker to waymark_app;
grant execute on function graphile_worker.enqueue to waymark_app;
`;
