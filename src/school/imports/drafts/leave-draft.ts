import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { forgetUploads } from '../uploads/forget-uploads.ts';
import { findDraft } from './find-draft.ts';

/** Decides against a file: its content is removed at once. Throws Conflict where it is being applied or has been. */
export async function leaveDraft(
  school: InSchool,
  { by, draftId }: { by: Actor; draftId: string },
): Promise<void> {
  const draft = await findDraft(school, { by, draftId });
  if (draft.state === 'left') return;
  const { numUpdatedRows } = await school.db
    .updateTable('import_drafts')
    .set({ state: 'left', turn: draft.turn + 1 })
    .where('school_id', '=', school.id)
    .where('id', '=', draftId)
    .where('state', 'in', ['waiting', 'checking', 'checked', 'stopped'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Conflict('Somebody else has gone on with this import. Open its page again.');
  const uploads = await school.db
    .selectFrom('uploads')
    .select('id')
    .where('school_id', '=', school.id)
    .where('draft_id', '=', draftId)
    .execute();
  await forgetUploads(
    school,
    uploads.map(({ id }) => id),
    by.now,
  );
  await school.db
    .deleteFrom('import_problems')
    .where('school_id', '=', school.id)
    .where('draft_id', '=', draftId)
    .execute();
  await writeAudit(school, by, { act: 'import.leave', relation: 'leads', subject: 'import', ids: [draftId] });
}
