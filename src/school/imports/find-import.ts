import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { Preview } from './preview.ts';
import { isUndoable } from './undo/ask-undo.ts';
import type { UndoReport } from './undo/undo-report.ts';

/** An import that was applied, as its page needs it. */
export interface AppliedImport {
  readonly importId: string;
  readonly fileName: string;
  /** Format and version, such as oneroster 1.1 */
  readonly format: string;
  /** Name of the system it came from */
  readonly source: string;
  readonly appliedAt: Date;
  /** None from the command line */
  readonly startedBy: string | null;
  readonly counts: Preview['counts'];
  readonly mayUndo: boolean;
  readonly undo: UndoState;
}

/** How far the undoing of an import is. */
export type UndoState =
  | { readonly state: 'none' }
  /** It broke off: nothing was changed, and it may be asked for again */
  | { readonly state: 'stopped' }
  | { readonly state: 'under-way'; readonly rows: number; readonly askedBy: string | null }
  | { readonly state: 'undone'; readonly at: Date; readonly by: string | null; readonly report: UndoReport };

/** An import of the school; undefined where there is none. Throws NotFound for those who may not import. */
export async function findImport(
  school: InSchool,
  { by, importId }: { by: Actor; importId: string },
): Promise<AppliedImport | undefined> {
  if (!mayImport(by.standing)) throw new NotFound('There is no such page.');
  if (!isId(importId)) return undefined;
  const row = await school.db
    .selectFrom('imports')
    .select([
      'file_name',
      'format',
      'source',
      'applied_at',
      'started_by',
      'summary',
      'mark',
      'undo_asked_at',
      'undo_asked_by',
      'undo_progress',
      'undone_at',
      'undo_report',
    ])
    .where('school_id', '=', school.id)
    .where('id', '=', importId)
    .executeTakeFirst();
  if (!row) return undefined;
  const appliedAt = row.applied_at;
  return {
    importId,
    fileName: row.file_name,
    format: row.format,
    source: row.source,
    appliedAt,
    startedBy: row.started_by,
    counts: row.summary as unknown as Preview['counts'],
    mayUndo: !row.undo_asked_at && isUndoable({ appliedAt, mark: row.mark, now: by.now }),
    undo: undoStateOf(row),
  };
}

interface UndoRow {
  readonly undo_asked_at: Date | null;
  readonly undo_asked_by: string | null;
  readonly undo_progress: number;
  readonly undone_at: Date | null;
  readonly undo_report: unknown;
}

function undoStateOf(row: UndoRow): UndoState {
  if (row.undone_at)
    return {
      state: 'undone',
      at: row.undone_at,
      by: row.undo_asked_by,
      report: row.undo_report as UndoReport,
    };
  if (row.undo_asked_at) return { state: 'under-way', rows: row.undo_progress, askedBy: row.undo_asked_by };
  return row.undo_report === null ? { state: 'none' } : { state: 'stopped' };
}
