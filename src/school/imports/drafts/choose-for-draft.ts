import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { DraftChoices } from './draft.ts';
import { enqueueCheck } from './enqueue-check.ts';
import { findDraft } from './find-draft.ts';

export interface Choosing {
  readonly by: Actor;
  readonly draftId: string;
  /** What is chosen now; what is left out stays as it was */
  readonly choices: Partial<DraftChoices>;
}

/**
 * Keeps what a leader chose about a file and has it checked again; without choices it is only checked again. Throws
 * Conflict where it is being applied or has been.
 */
export async function chooseForDraft(school: InSchool, { by, draftId, choices }: Choosing): Promise<void> {
  const draft = await findDraft(school, { by, draftId });
  const turn = draft.turn + 1;
  const { numUpdatedRows } = await school.db
    .updateTable('import_drafts')
    .set({
      choices: JSON.stringify({ ...draft.choices, ...choices }),
      turn,
      state: 'waiting',
      stopped_because: null,
      progress_done: 0,
      progress_total: 0,
      progress_at: by.now,
    })
    .where('school_id', '=', school.id)
    .where('id', '=', draftId)
    .where('turn', '=', draft.turn)
    .where('state', 'in', ['waiting', 'checking', 'checked', 'stopped'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Conflict('Somebody else has gone on with this import. Open its page again.');
  await enqueueCheck(school, { draftId, turn });
}
