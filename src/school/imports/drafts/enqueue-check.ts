import type { InSchool } from '#platform/db/in-school.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';

/** Asks the worker to check a draft; a job of an older turn does nothing. */
export async function enqueueCheck(
  school: InSchool,
  { draftId, turn }: { draftId: string; turn: number },
): Promise<void> {
  await enqueueJob(school.db, {
    task: 'import-check',
    payload: { schoolId: school.id, draftId, turn },
    key: `import-check:${draftId}`,
  });
}
