import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import {
  type DraftChoices,
  type DraftState,
  draftChoices,
  type Found,
  type StoppedBecause,
} from './draft.ts';

/** A file that is being looked at, as its page needs it. */
export interface Draft {
  readonly draftId: string;
  readonly fileName: string;
  readonly address: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly state: DraftState;
  readonly stoppedBecause: StoppedBecause | null;
  readonly turn: number;
  readonly progress: { readonly done: number; readonly total: number; readonly at: Date };
  readonly choices: DraftChoices;
  readonly found: Found | null;
  /** Who asked to apply it */
  readonly askedBy: string | null;
  /** False once the content was removed */
  readonly isKept: boolean;
}

/** A draft of the school. Throws NotFound where there is none, or for those who may not import. */
export async function findDraft(
  school: InSchool,
  { by, draftId }: { by: Actor; draftId: string },
): Promise<Draft> {
  const row = mayImport(by.standing) && isId(draftId) ? await readDraft(school, draftId) : undefined;
  if (!row) throw new NotFound('There is no such page.');
  return row;
}

/** The same for the worker, which asks nobody. */
export async function readDraft(school: InSchool, draftId: string): Promise<Draft | undefined> {
  const row = await school.db
    .selectFrom('import_drafts as d')
    .select((e) => [
      'd.file_name',
      'd.address',
      'd.made_at',
      'd.made_by',
      'd.state',
      'd.stopped_because',
      'd.turn',
      'd.progress_done',
      'd.progress_total',
      'd.progress_at',
      'd.choices',
      'd.found',
      'd.asked_by',
      e
        .exists(
          e
            .selectFrom('uploads as u')
            .select('u.id')
            .where('u.school_id', '=', school.id)
            .whereRef('u.draft_id', '=', 'd.id')
            .where('u.removed_at', 'is not', null),
        )
        .as('is_removed'),
    ])
    .where('d.school_id', '=', school.id)
    .where('d.id', '=', draftId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    draftId,
    fileName: row.file_name,
    address: row.address,
    madeAt: row.made_at,
    madeBy: row.made_by,
    state: row.state as DraftState,
    stoppedBecause: row.stopped_because as StoppedBecause | null,
    turn: row.turn,
    progress: { done: row.progress_done, total: row.progress_total, at: row.progress_at },
    choices: draftChoices.parse(row.choices),
    found: row.found as unknown as Found | null,
    askedBy: row.asked_by,
    isKept: !row.is_removed,
  };
}
