import { connect, openPool } from '#platform/db/connect.ts';
import { openLog } from '#platform/log/log.ts';
import { readSettings } from '#platform/settings/settings.ts';
import { startWorker } from './start-worker.ts';

// The worker process: takes jobs from the queue until it is told to stop, and keeps nothing of its own.
const settings = readSettings(process.env, process.env.WAYMARK_ROOT ?? process.cwd());
const { appUrl, jobsUrl } = await whereTheDatabaseIs();
const database = connect(openPool({ url: appUrl }));
const jobs = await startWorker({ jobsUrl, database, settings, log: openLog('worker') });
process.send?.({ ready: true });

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    void jobs
      .stop()
      .then(() => database.destroy())
      .then(() => process.exit(0));
  });

/** From the environment, or from the process that started this one and says so as soon as the database is there. */
async function whereTheDatabaseIs(): Promise<{ appUrl: string; jobsUrl: string }> {
  const { APP_DATABASE_URL: appUrl, JOBS_DATABASE_URL: jobsUrl } = process.env;
  if (appUrl && jobsUrl) return { appUrl, jobsUrl };
  if (!process.send)
    throw new Error(
      'Set APP_DATABASE_URL and JOBS_DATABASE_URL to the connection strings of the roles waymark_app and waymark_jobs, or use npm start.',
    );
  return new Promise((resolve, reject) => {
    process.once('message', (message: { appUrl?: string; jobsUrl?: string }) =>
      message.appUrl && message.jobsUrl
        ? resolve({ appUrl: message.appUrl, jobsUrl: message.jobsUrl })
        : reject(new Error('The database did not start.')),
    );
  });
}
