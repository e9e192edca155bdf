import type { InSchool } from '#platform/db/in-school.ts';

/** A row as it was before the import, by column. */
export type RowBefore = Readonly<Record<string, unknown>> & { readonly id: string };

/** What an import did to one table. */
export interface TableChanges {
  /** Rows that were not there before */
  readonly added: ReadonlySet<string>;
  /** Rows as they were, by id */
  readonly before: ReadonlyMap<string, RowBefore>;
}

const nothing: TableChanges = { added: new Set(), before: new Map() };

/** Reads the journal of an import; of a row that was changed twice the first entry says what it was. */
export async function readJournal(
  school: InSchool,
  importId: string,
): Promise<(table: string) => TableChanges> {
  const entries = await school.db
    .selectFrom('import_changes')
    .select(['table_name', 'act', 'row_ids', 'before'])
    .where('school_id', '=', school.id)
    .where('import_id', '=', importId)
    .orderBy('position')
    .execute();
  const tables = new Map<string, { added: Set<string>; before: Map<string, RowBefore> }>();
  for (const { table_name, act, row_ids, before } of entries) {
    const table = tables.get(table_name) ?? { added: new Set(), before: new Map() };
    tables.set(table_name, table);
    if (act === 'add') for (const id of row_ids) table.added.add(id);
    else
      for (const row of before as unknown as RowBefore[])
        if (!table.before.has(row.id)) table.before.set(row.id, row);
  }
  return (table) => tables.get(table) ?? nothing;
}
