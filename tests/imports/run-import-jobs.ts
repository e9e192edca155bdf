import pg from 'pg';
import { importTasks } from '#school/imports/tasks/index.ts';
import type { FetchOptions } from '#school/standards/fetches/fetch-frameworks.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';

/**
 * Does every job about imports that is due at `now`, in order, as a worker would. Answers the names of those done. A
 * job for at once carries the machine's clock, not the test's: one whose time is the moment at which it was put there.
 */
export async function runImportJobs(
  test: TestDatabase,
  now: Date,
  fetching: FetchOptions = {},
): Promise<string[]> {
  const faults: unknown[] = [];
  const tasks = importTasks({
    database: test.database,
    now: () => now,
    report: (error) => void faults.push(error),
    fetching,
  });
  const queue = new pg.Client({ connectionString: test.jobsUrl });
  await queue.connect();
  const done: string[] = [];
  try {
    for (;;) {
      const { rows } = await queue.query<{ id: string; task: string; payload: unknown }>(
        `select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
         where (j.run_at <= $1 or j.run_at = j.updated_at) and t.identifier = any($2) order by j.id limit 1`,
        [now, Object.keys(tasks)],
      );
      const [job] = rows;
      if (!job) break;
      await queue.query('delete from graphile_worker._private_jobs where id = $1', [job.id]);
      await tasks[job.task]?.(job.payload);
      done.push(job.task);
    }
  } finally {
    await queue.end();
  }
  if (faults.length > 0) throw faults[0];
  return done;
}
