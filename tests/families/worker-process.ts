import { pino } from 'pino';
import { connect, openPool } from '#platform/db/connect.ts';
import { startWorker } from '#start/start-worker.ts';

// A worker process of its own, for tests that kill it. The connection strings come from the environment.
const { APP_DATABASE_URL: url = '', JOBS_DATABASE_URL: jobsUrl = '', SMTP_URL: smtpUrl = '' } = process.env;
await startWorker({
  jobsUrl,
  database: connect(openPool({ url })),
  settings: {
    smtpUrl,
    mailFrom: 'Waymark <w@school.example>',
    publicUrl: 'http://localhost:3000',
    sendAtOnce: true,
  },
  log: pino({ level: 'silent' }),
});
process.send?.('working');
