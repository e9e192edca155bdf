import { z } from 'zod';
import type { Database } from '#platform/db/connect.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';

/** The task that throws a draft away which nobody sent. */
export const FORGET_DRAFT = 'forget-draft';

const DAYS_KEPT = 30;
const payload = z.object({ schoolId: z.uuid(), draftId: z.uuid() });

/** Thirty days after it was kept last. */
export function forgetAt(keptAt: Date): Date {
  return new Date(keptAt.getTime() + DAYS_KEPT * 86_400_000);
}

/** The worker's task about drafts: one that was typed in again meanwhile is looked at once more, later. */
export function draftTasks({
  database,
  now,
}: {
  readonly database: Database;
  readonly now: () => Date;
}): Record<string, (payload: unknown) => Promise<void>> {
  return {
    [FORGET_DRAFT]: async (given) => {
      const { schoolId, draftId } = payload.parse(given);
      await inSchool(database, schoolId, async (school) => {
        const draft = await school.db
          .selectFrom('form_drafts')
          .select('kept_at as keptAt')
          .where('school_id', '=', school.id)
          .where('id', '=', draftId)
          .executeTakeFirst();
        if (!draft) return;
        const runAt = forgetAt(draft.keptAt);
        if (runAt > now())
          return enqueueJob(school.db, { task: FORGET_DRAFT, payload: { schoolId, draftId }, runAt });
        await school.db
          .deleteFrom('form_drafts')
          .where('school_id', '=', school.id)
          .where('id', '=', draftId)
          .execute();
      });
    },
  };
}
