import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { DraftState } from './drafts/draft.ts';
import type { Preview } from './preview.ts';
import { isUndoable } from './undo/ask-undo.ts';

/** A file that was uploaded or imported, as the list of imports shows it. */
export interface ImportEntry {
  readonly importId: string;
  readonly fileName: string;
  readonly at: Date;
  /** Who brought it; null from the command line */
  readonly personId: string | null;
  readonly state: DraftState | 'undoing' | 'undone';
  /** What was done; none before it was applied */
  readonly counts: Preview['counts'] | null;
  readonly mayUndo: boolean;
}

/** The newest uploads and imports first, at most `count`. Throws NotFound for those who may not import. */
export async function listImportEntries(
  school: InSchool,
  { by, count }: { by: Actor; count: number },
): Promise<ImportEntry[]> {
  if (!mayImport(by.standing)) throw new NotFound('There is no such page.');
  const applied = await school.db
    .selectFrom('imports')
    .select(['id', 'file_name', 'applied_at', 'started_by', 'summary', 'mark', 'undo_asked_at', 'undone_at'])
    .where('school_id', '=', school.id)
    .orderBy('applied_at', 'desc')
    .limit(count)
    .execute();
  const drafts = await school.db
    .selectFrom('import_drafts')
    .select(['id', 'file_name', 'made_at', 'made_by', 'state'])
    .where('school_id', '=', school.id)
    .where('state', '<>', 'applied')
    .orderBy('made_at', 'desc')
    .limit(count)
    .execute();
  return [
    ...applied.map((row): ImportEntry => {
      return {
        importId: row.id,
        fileName: row.file_name,
        at: row.applied_at,
        personId: row.started_by,
        state: row.undone_at ? 'undone' : row.undo_asked_at ? 'undoing' : 'applied',
        counts: row.summary as unknown as Preview['counts'],
        mayUndo: !row.undo_asked_at && isUndoable({ appliedAt: row.applied_at, mark: row.mark, now: by.now }),
      };
    }),
    ...drafts.map((row): ImportEntry => {
      return {
        importId: row.id,
        fileName: row.file_name,
        at: row.made_at,
        personId: row.made_by,
        state: row.state as DraftState,
        counts: null,
        mayUndo: false,
      };
    }),
  ]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, count);
}
