import pg from 'pg';
import { newId } from '#platform/db/new-id.ts';
import type { Mailer } from '#platform/mail/mail.ts';
import { sendInvitation } from '#school/invitations/send-invitation.ts';
import { approveParts } from '#school/messages/approve-parts.ts';
import { NotReached } from '#school/messages/deliver.ts';
import { draftParts } from '#school/messages/draft-parts.ts';
import { loadParts } from '#school/messages/load-parts.ts';
import { makeReadLink } from '#school/messages/make-read-link.ts';
import { messageTasks } from '#school/messages/tasks/index.ts';
import type { TestDatabase } from '#tests/database/open-database.ts';
import { type PlantedFamilies, week } from './plant-families.ts';

/** Drafts 9B's week and approves all that has words. */
export async function approveAll({
  inSchool,
  ortega,
  classId,
  courseId,
  students,
}: PlantedFamilies): Promise<void> {
  await inSchool(async (school) => {
    await draftParts(school, { by: ortega, classId, week });
    const parts = await loadParts(school, { courseId, week, studentIds: Object.values(students) });
    await approveParts(school, { by: ortega, writeId: newId(), parts });
  });
}

/**
 * Does every job that is due, in order, as a worker would; jobs made on the way too. Answers how many. What is to be
 * done at once bears the time of the machine, whatever day the test stands on.
 */
export async function runQueue(
  test: TestDatabase,
  { now, mailer }: { now: Date; mailer?: Mailer },
): Promise<number> {
  const sending = {
    database: test.database,
    mailer,
    publicUrl: 'http://localhost:3000',
    sendAtOnce: true,
    now: () => now,
  };
  const tasks: Record<string, (payload: unknown) => Promise<void>> = {
    ...messageTasks(sending),
    'send-invitation': (payload) => sendInvitation(sending, payload),
  };
  const queue = new pg.Client({ connectionString: test.jobsUrl });
  await queue.connect();
  try {
    for (let done = 0; ; done++) {
      const { rows } = await queue.query<{ id: string; task: string; payload: unknown }>(
        `select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
         where j.run_at in (j.created_at, j.updated_at) or j.run_at <= $1 order by j.id limit 1`,
        [now],
      );
      const [job] = rows;
      if (!job) return done;
      await queue.query('delete from graphile_worker._private_jobs where id = $1', [job.id]);
      try {
        await tasks[job.task]?.(job.payload);
      } catch (failure) {
        // A worker tries such a job again much later.
        if (!(failure instanceof NotReached)) throw failure;
      }
    }
  } finally {
    await queue.end();
  }
}

/** Mail kept for staff, by adult and in the order it was written. */
export async function mailsOf({ inSchool, adults }: PlantedFamilies) {
  const rows = await inSchool((school) =>
    school.db
      .selectFrom('outbox_mails')
      .select(['address', 'subject', 'body_text as text', 'body_html as html'])
      .where('school_id', '=', school.id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  );
  const nameOf = new Map(Object.entries(adults).map(([name, id]) => [`${id}@family.example`, name]));
  return rows
    .map(({ address, ...mail }) => ({ adult: nameOf.get(address) ?? '', ...mail }))
    .toSorted((a, b) => a.adult.localeCompare(b.adult, 'en'));
}

/** The path of a new link to the first digest of an adult, made at `now`; the outbox keeps none that opens. */
export async function linkOf(
  { inSchool, adults, code }: PlantedFamilies,
  adult: keyof PlantedFamilies['adults'],
  now: Date,
): Promise<string> {
  const adultId = adults[adult];
  const token = await inSchool(async (school) => {
    const { id } = await school.db
      .selectFrom('digests')
      .select('id')
      .where('school_id', '=', school.id)
      .where('adult_id', '=', adultId)
      .orderBy('made_at')
      .executeTakeFirstOrThrow();
    return makeReadLink(school, { digestId: id, adultId, now });
  });
  return `/r/${code}/${token}`;
}
