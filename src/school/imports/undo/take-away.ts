import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { JournaledTable } from '../records/journal.ts';

/** So many rows are taken away by one statement. */
const batchSize = 500;
/** For each of these the database asks every table that may name one, some of them row by row. */
const peopleAtOnce = 50;

interface TakingAway {
  readonly table: JournaledTable;
  readonly ids: readonly string[];
  readonly mark: string;
}

/**
 * Takes away rows that an import added and nobody has changed since. The application's role may not delete them: for
 * these statements alone it takes on waymark_undo.
 */
export async function takeAway(school: InSchool, { table, ids, mark }: TakingAway): Promise<number> {
  if (ids.length === 0) return 0;
  let removed = 0;
  // A term may be part of another: all of them go by one statement.
  const size = table === 'terms' ? ids.length : table === 'people' ? peopleAtOnce : batchSize;
  await sql`set local role waymark_undo`.execute(school.db);
  for (let from = 0; from < ids.length; from += size) {
    const { numDeletedRows } = await school.db
      .deleteFrom(`${table} as t` as 'people as t')
      .where('t.school_id', '=', school.id)
      .where(sql<boolean>`t.id = any(${ids.slice(from, from + size)}::uuid[])`)
      .where(sql<boolean>`t.xmin = ${mark}::xid`)
      .executeTakeFirst();
    removed += Number(numDeletedRows);
  }
  await sql`set local role none`.execute(school.db);
  return removed;
}
