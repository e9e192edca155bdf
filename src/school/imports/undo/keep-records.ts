import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Kept } from './find-kept.ts';
import type { TableChanges } from './read-journal.ts';

/**
 * The record of a row that stays, stays with it, so that the same file finds the row again instead of making a second
 * one. Records are marked as kept like their rows, and end with them later.
 */
export async function keepRecords(
  school: InSchool,
  { kept, changesOf }: { kept: Kept; changesOf: (table: string) => TableChanges },
): Promise<void> {
  const whyOf = new Map([...kept].flatMap(([table, rows]) => (table === 'source_records' ? [] : [...rows])));
  if (whyOf.size === 0) return;
  const records = await school.db
    .selectFrom('source_records as r')
    .select(['r.id', 'r.row_id'])
    .where('r.school_id', '=', school.id)
    .where(sql<boolean>`r.row_id = any(${[...whyOf.keys()]}::uuid[])`)
    .execute();
  const { added } = changesOf('source_records');
  for (const { id, row_id } of records)
    if (added.has(id)) kept.get('source_records')?.set(id, whyOf.get(row_id) ?? 'in-use');
}
