import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findDraft } from './find-draft.ts';

export interface AskingApply {
  readonly by: Actor;
  readonly writeId: string;
  readonly draftId: string;
  /** The check that the leader saw: a later one may say something else */
  readonly turn: number;
  /** How many records the leader agrees to end, where that was asked */
  readonly agreedEnds: number | null;
}

/**
 * Asks the worker to apply what a check promised. Throws Conflict where something else was checked since, an error
 * stops it or somebody has asked before; Invalid where many would end and the number is not theirs.
 */
export async function askApply(
  school: InSchool,
  { by, writeId, draftId, turn, agreedEnds }: AskingApply,
): Promise<void> {
  await findDraft(school, { by, draftId });
  const request = { draftId, turn, agreedEnds };
  await applyOnce(school, by, { writeId, act: 'import.ask', request }, async () => {
    const draft = await findDraft(school, { by, draftId });
    if (draft.state === 'applying' || draft.state === 'applied')
      throw new Conflict('Somebody has asked to apply this import already.');
    if (draft.state !== 'checked' || draft.turn !== turn || !draft.found?.canApply || !draft.isKept)
      throw new Conflict('This import cannot be applied as you saw it. Look at it once more.');
    const ends = draft.found.manyEndings.reduce((sum, { ended }) => sum + ended, 0);
    if (ends > 0 && agreedEnds !== ends)
      throw new Invalid([{ field: 'ends', problem: `must be ${ends}, the number that would end` }]);
    const { numUpdatedRows } = await school.db
      .updateTable('import_drafts')
      .set({
        state: 'applying',
        stopped_because: null,
        asked_by: by.standing.personId,
        asked_request: by.requestId,
        asked_address: by.address ?? null,
        progress_done: 0,
        progress_total: 0,
        progress_at: by.now,
      })
      .where('school_id', '=', school.id)
      .where('id', '=', draftId)
      .where('state', '=', 'checked')
      .where('turn', '=', turn)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Conflict('Somebody has asked to apply this import already.');
    await enqueueJob(school.db, {
      task: 'import-apply',
      payload: { schoolId: school.id, draftId },
      key: `import-apply:${draftId}`,
    });
  });
}
