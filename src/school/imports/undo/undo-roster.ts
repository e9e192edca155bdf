import type { InSchool } from '#platform/db/in-school.ts';
import type { Noun } from '../preview.ts';
import { type JournaledTable, journaledTables } from '../records/journal.ts';
import { endKept } from './end-kept.ts';
import { findKept } from './find-kept.ts';
import { keepRecords } from './keep-records.ts';
import type { TableChanges } from './read-journal.ts';
import { restoreRows } from './restore-rows.ts';
import { takeAway } from './take-away.ts';
import { type LeftRow, listedLeft, type UndoReport } from './undo-report.ts';

/** What others belong to: taken away only after changed rows have let go of it. */
const owners: ReadonlySet<JournaledTable> = new Set(['classes', 'courses', 'terms', 'people']);

/** The noun a person knows the rows of a table by; the others belong to one of these and are not listed. */
const nounOfTable: Partial<Record<JournaledTable, Noun>> = {
  people: 'people',
  classes: 'classes',
  courses: 'courses',
  terms: 'terms',
  enrollments: 'enrollments',
  class_staff: 'teachers',
  guardianships: 'guardianships',
  person_roles: 'roles',
};

export interface Undoing {
  readonly changesOf: (table: string) => TableChanges;
  readonly mark: string;
  /** Today at the school */
  readonly day: string;
  readonly onProgress: (rows: number) => void;
}

/** Undoes what an import did to a school's records, row by row, in the caller's transaction. */
export async function undoRoster(school: InSchool, undoing: Undoing): Promise<UndoReport> {
  const { changesOf, mark, day, onProgress } = undoing;
  const kept = await findKept(school, undoing);
  await keepRecords(school, { kept, changesOf });
  const done = { removed: 0, restored: 0 };
  const left: LeftRow[] = [];
  const remove = async (table: JournaledTable): Promise<void> => {
    const ids = [...changesOf(table).added].filter((id) => !kept.get(table)?.has(id));
    done.removed += await takeAway(school, { table, ids, mark });
    onProgress(done.removed + done.restored);
  };
  for (const table of journaledTables) if (!owners.has(table)) await remove(table);
  // Owners first, so that whatever names them finds them.
  for (const table of journaledTables.toReversed()) {
    const before = [...changesOf(table).before.values()];
    const { restored, changed } = await restoreRows(school, { table, before, mark });
    done.restored += restored;
    onProgress(done.removed + done.restored);
    left.push(
      ...namedIn(
        table,
        changed.map((id) => [id, 'changed'] as const),
      ),
    );
  }
  for (const table of journaledTables) if (owners.has(table)) await remove(table);
  await endKept(school, kept, day);
  for (const [table, rows] of kept) left.push(...namedIn(table, [...rows]));
  return { ...done, leftCount: left.length, left: left.slice(0, listedLeft) };
}

function namedIn(
  table: JournaledTable,
  rows: readonly (readonly [string, LeftRow['why']])[],
): readonly LeftRow[] {
  const noun = nounOfTable[table];
  return noun ? rows.map(([rowId, why]) => ({ noun, rowId, why })) : [];
}
