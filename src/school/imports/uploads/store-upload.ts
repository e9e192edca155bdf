import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { uploadLimits } from './upload-limits.ts';

/** Whether the person may send another file or address now: so many an hour, whatever becomes of them. */
export async function mayUploadNow(school: InSchool, { by }: { by: Actor }): Promise<boolean> {
  const { count } = await school.db
    .selectFrom('uploads')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('school_id', '=', school.id)
    .where('uploaded_by', '=', by.standing.personId)
    .where('uploaded_at', '>', new Date(by.now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow();
  const { drafts } = await school.db
    .selectFrom('import_drafts')
    .select(({ fn }) => fn.countAll<number>().as('drafts'))
    .where('school_id', '=', school.id)
    .where('made_by', '=', by.standing.personId)
    .where('address', 'is not', null)
    .where('made_at', '>', new Date(by.now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow();
  return count + drafts < uploadLimits.perHour;
}

/** Notes that a file begins to arrive, and that its content is to be removed after a day. */
export async function beginUpload(
  school: InSchool,
  { by, uploadId, fileName }: { by: Actor; uploadId: string; fileName: string },
): Promise<void> {
  await school.db
    .insertInto('uploads')
    .values({
      school_id: school.id,
      id: uploadId,
      file_name: fileName,
      uploaded_by: by.standing.personId,
      uploaded_at: by.now,
    })
    .execute();
  await enqueueJob(school.db, {
    task: 'import-forget',
    payload: { schoolId: school.id, uploadId, what: 'upload' },
    runAt: new Date(by.now.getTime() + uploadLimits.keptHours * 3_600_000),
  });
}

/** Keeps a piece of a file. */
export async function addChunk(
  school: InSchool,
  { uploadId, position, content }: { uploadId: string; position: number; content: Buffer },
): Promise<void> {
  await school.db
    .insertInto('upload_chunks')
    .values({ school_id: school.id, id: newId(), upload_id: uploadId, position, content })
    .execute();
  await school.db
    .updateTable('uploads')
    .set({ bytes: sql`bytes + ${content.length}` })
    .where('school_id', '=', school.id)
    .where('id', '=', uploadId)
    .execute();
}
