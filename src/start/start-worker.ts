import type { Logger } from 'pino';
import type { Database } from '#platform/db/connect.ts';
import { type RunningJobs, runJobs } from '#platform/jobs/run-jobs.ts';
import { openMailer } from '#platform/mail/open-mailer.ts';
import type { Settings } from '#platform/settings/settings.ts';
import { accountTasks } from '#school/accounts/account-tasks.ts';
import { calculationTasks } from '#school/calculation-changes/calculation-tasks.ts';
import { checkInTasks } from '#school/checkins/check-in-tasks.ts';
import { draftTasks } from '#school/drafts/draft-tasks.ts';
import { importTasks } from '#school/imports/tasks/index.ts';
import { sendInvitation } from '#school/invitations/send-invitation.ts';
import { messageTasks } from '#school/messages/tasks/index.ts';
import { yearTasks } from '#school/years/tasks/year-tasks.ts';

/** What a worker needs: the queue, the school's records, the settings of mail. */
export interface WorkerParts {
  /** Connects as waymark_jobs */
  readonly jobsUrl: string;
  /** Works as waymark_app; each job may hold two connections at once */
  readonly database: Database;
  readonly settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'sendAtOnce'>;
  readonly log: Logger;
  /** The clock; tests set it */
  readonly now?: () => Date;
}

/** Starts a worker: it plans, writes and sends messages until it is stopped. */
export function startWorker({ jobsUrl, database, settings, log, now }: WorkerParts): Promise<RunningJobs> {
  const { smtpUrl, mailFrom, publicUrl, sendAtOnce } = settings;
  const sending = {
    database,
    mailer: smtpUrl ? openMailer({ url: smtpUrl, from: mailFrom }) : undefined,
    publicUrl,
    sendAtOnce,
    now: now ?? (() => new Date()),
  };
  const tasks = {
    ...accountTasks(sending),
    ...importTasks({
      database,
      now: sending.now,
      report: (error) => log.error({ err: error }, 'import'),
    }),
    ...messageTasks(sending),
    ...calculationTasks(sending),
    ...yearTasks(sending),
    ...draftTasks(sending),
    ...checkInTasks(sending),
    'send-invitation': (payload: unknown) => sendInvitation(sending, payload),
  };
  return runJobs({ url: jobsUrl, tasks, log });
}
