import { pino } from 'pino';
import type { RunningJobs } from '#platform/jobs/run-jobs.ts';
import { startWorker } from '#start/start-worker.ts';
import type { Stage } from './open-stage.ts';

/** A worker beside the pages, with the same clock; `stop` lets what is under way end. */
export function openWorker({ opened, server }: Stage, now: () => Date): Promise<RunningJobs> {
  return startWorker({
    jobsUrl: opened.jobsUrl,
    database: opened.database,
    settings: { smtpUrl: undefined, mailFrom: 'w@school.example', publicUrl: server.url, sendAtOnce: true },
    log: pino({ level: process.env.LOG_LEVEL ?? 'error' }),
    now,
  });
}
