import type { InSchool } from '#platform/db/in-school.ts';

/** Removes the content of uploaded files; that there were some stays known. */
export async function forgetUploads(
  school: InSchool,
  uploadIds: readonly string[],
  now: Date,
): Promise<void> {
  if (uploadIds.length === 0) return;
  await school.db
    .deleteFrom('upload_chunks')
    .where('school_id', '=', school.id)
    .where('upload_id', 'in', uploadIds)
    .execute();
  await school.db
    .updateTable('uploads')
    .set({ removed_at: now })
    .where('school_id', '=', school.id)
    .where('id', 'in', uploadIds)
    .where('removed_at', 'is', null)
    .execute();
}
