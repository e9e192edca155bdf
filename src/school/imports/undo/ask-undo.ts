import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { undoableHours } from '../begin-import.ts';

/**
 * Asks the worker to undo an import. Throws NotFound where it is not there or not the asker's, Conflict where a day has
 * passed or somebody asked before.
 */
export async function askUndo(
  school: InSchool,
  { by, writeId, importId }: { by: Actor; writeId: string; importId: string },
): Promise<void> {
  if (!mayImport(by.standing) || !isId(importId)) throw new NotFound('There is no such page.');
  await applyOnce(school, by, { writeId, act: 'import.undo', request: { importId } }, async () => {
    const found = await school.db
      .selectFrom('imports')
      .select(['applied_at', 'mark', 'undo_asked_at'])
      .where('school_id', '=', school.id)
      .where('id', '=', importId)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw new NotFound('There is no such page.');
    if (found.undo_asked_at) throw new Conflict('Somebody has asked to undo this import already.');
    if (!isUndoable({ appliedAt: found.applied_at, mark: found.mark, now: by.now }))
      throw new Conflict('An import can be undone for one day. That day has passed: nothing was changed.');
    await school.db
      .updateTable('imports')
      .set({ undo_asked_at: by.now, undo_asked_by: by.standing.personId, undo_progress: 0 })
      .where('school_id', '=', school.id)
      .where('id', '=', importId)
      .execute();
    await enqueueJob(school.db, {
      task: 'import-undo',
      payload: { schoolId: school.id, importId, requestId: by.requestId, address: by.address ?? null },
      key: `import-undo:${importId}`,
    });
  });
}

/** Whether an import can still be undone: within a day, and where it was written down how. */
export function isUndoable({
  appliedAt,
  mark,
  now,
}: {
  appliedAt: Date;
  mark: string | null;
  now: Date;
}): boolean {
  return mark !== null && now.getTime() - appliedAt.getTime() <= undoableHours * 3_600_000;
}
