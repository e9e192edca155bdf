import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { CheckedImport } from '../check-import.ts';
import type { Problem } from '../problems/problem.ts';
import type { Found, ReadTable } from './draft.ts';

/** So many problems are kept one by one; all are counted. */
const mostProblems = 20_000;
const batchSize = 1000;
const mostSchools = 2000;

const ranks = { error: 0, skipped: 1, repaired: 2, note: 3 } as const;

/** Keeps what a check found in place of what an earlier one did, the gravest problems first. */
export async function keepFound(
  school: InSchool,
  { draftId, checked, table }: { draftId: string; checked: CheckedImport; table: ReadTable | null },
): Promise<Found> {
  const { problems, ...said } = checked.preview;
  await school.db
    .deleteFrom('import_problems')
    .where('school_id', '=', school.id)
    .where('draft_id', '=', draftId)
    .execute();
  const kept = problems
    .toSorted((one, other) => ranks[one.severity] - ranks[other.severity])
    .slice(0, mostProblems);
  for (let from = 0; from < kept.length; from += batchSize) {
    const rows = kept
      .slice(from, from + batchSize)
      .map((problem, place) => toRow(problem, { schoolId: school.id, draftId, position: from + place }));
    await insertMany(school.db, 'import_problems', rows);
  }
  return {
    ...said,
    keptProblems: kept.length,
    schoolsInFile: checked.schoolsInFile.slice(0, mostSchools),
    manyEndings: checked.manyEndings,
    table,
  };
}

function toRow(
  { severity, code, done, file, row, column, value, to }: Problem,
  place: { schoolId: string; draftId: string; position: number },
) {
  return {
    school_id: place.schoolId,
    id: newId(),
    draft_id: place.draftId,
    position: place.position,
    severity,
    code,
    done,
    file: plain(file),
    row_number: row,
    column_name: plain(column),
    value: plain(value),
    meant: plain(to),
  };
}

/** The database keeps no zero character and no half of a pair. */
function plain(text: string | null): string | null {
  return text === null ? null : text.replaceAll('\0', '').toWellFormed();
}

/** The same for everything in a value that becomes JSON. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? plain(each) : each));
}
