import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { draftChoices } from './draft.ts';
import { enqueueCheck } from './enqueue-check.ts';

export interface NewDraft {
  readonly by: Actor;
  readonly writeId: string;
  readonly fileName: string;
  /** Files that have arrived */
  readonly uploadIds: readonly string[];
  /** Where a framework is read from instead */
  readonly address: string | null;
}

/** So long the problems of a file are kept, in days. */
const problemDays = 30;

/**
 * Begins to look at files that have arrived, or at an address: the worker checks them. Answers the draft's id; the same
 * form sent twice is one draft. Throws NotFound for those who may not import.
 */
export async function startDraft(school: InSchool, draft: NewDraft): Promise<string> {
  const { by, writeId, fileName, uploadIds, address } = draft;
  const relation = mayImport(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const request = { fileName, address };
  return applyOnce(school, by, { writeId, act: 'import.upload', request }, async () => {
    const id = newId();
    await school.db
      .insertInto('import_drafts')
      .values({
        school_id: school.id,
        id,
        made_by: by.standing.personId,
        made_at: by.now,
        progress_at: by.now,
        file_name: fileName,
        address,
        choices: JSON.stringify(draftChoices.parse({})),
      })
      .execute();
    if (uploadIds.length > 0)
      await school.db
        .updateTable('uploads')
        .set({ draft_id: id })
        .where('school_id', '=', school.id)
        .where('id', 'in', uploadIds)
        .where('uploaded_by', '=', by.standing.personId)
        .where('draft_id', 'is', null)
        .execute();
    await enqueueJob(school.db, {
      task: 'import-forget',
      payload: { schoolId: school.id, draftId: id, what: 'problems' },
      runAt: new Date(by.now.getTime() + problemDays * 24 * 3_600_000),
    });
    await enqueueCheck(school, { draftId: id, turn: 1 });
    await writeAudit(school, by, { act: 'import.upload', relation, subject: 'import', ids: [id] });
    return id;
  });
}
