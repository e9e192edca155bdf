import { sql } from 'kysely';
import type { Database } from '#platform/db/connect.ts';
import type { JournaledTable } from '../records/journal.ts';
import type { FrameworkTable } from '../records/journal-frameworks.ts';
import type { RowBefore } from './read-journal.ts';

/** The columns of a kept row that can be written: those the table has now, but for what it reckons itself. */
export async function listColumns(
  db: Database,
  table: JournaledTable | FrameworkTable,
  row: RowBefore | undefined,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(db);
  return rows.map(({ name }) => name).filter((name) => row && Object.hasOwn(row, name));
}
