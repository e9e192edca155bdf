import pg from 'pg';
import { pino } from 'pino';
import type { RunningJobs } from '#platform/jobs/run-jobs.ts';
import { startWorker } from '#start/start-worker.ts';
import type { Stage } from './open-stage.ts';

/** A worker beside the pages, with the same clock; `stop` lets what is under way end. */
export async function openWorker({ opened, server }: Stage, now: () => Date): Promise<RunningJobs> {
  await forgetTomorrow(opened.ownerUrl, now);
  return startWorker({
    jobsUrl: opened.jobsUrl,
    database: opened.database,
    settings: { smtpUrl: undefined, mailFrom: 'w@school.example', publicUrl: server.url, sendAtOnce: true },
    log: pino({ level: process.env.LOG_LEVEL ?? 'error' }),
    now,
  });
}

/**
 * The queue goes by the clock of the database, the stage by one of its own: an upload that the stage forgets a day later
 * would be forgotten at once on every day after the stage's. Such a job waits as long by the one as by the other.
 */
async function forgetTomorrow(ownerUrl: string, now: () => Date): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const ahead = Math.round((Date.now() - now().getTime()) / 1000);
  await owner.query(`
    create or replace function wait_as_on_stage() returns trigger language plpgsql as $$
    begin
      if (select identifier from graphile_worker._private_tasks where id = new.task_id) = 'import-forget' then
        new.run_at := new.run_at + make_interval(secs => ${ahead});
      end if;
      return new;
    end $$;
    create or replace trigger wait_as_on_stage before insert on graphile_worker._private_jobs
      for each row execute function wait_as_on_stage();
  `);
  await owner.end();
}
