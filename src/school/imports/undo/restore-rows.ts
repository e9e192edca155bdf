import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { JournaledTable } from '../records/journal.ts';
import { listColumns } from './list-columns.ts';
import type { RowBefore } from './read-journal.ts';

/** So many rows go to the database at once. */
const batchSize = 500;

interface Restoring {
  readonly table: JournaledTable;
  readonly before: readonly RowBefore[];
  readonly mark: string;
}

/**
 * Gives rows their former values back, where nobody has changed them since the import; rows that the import took away
 * are put back. Answers how many were restored, and the ids of those that somebody changed.
 */
export async function restoreRows(
  school: InSchool,
  { table, before, mark }: Restoring,
): Promise<{ restored: number; changed: string[] }> {
  let restored = 0;
  const changed: string[] = [];
  const columns = await listColumns(school.db, table, before[0]);
  for (let from = 0; from < before.length; from += batchSize) {
    const batch = { table, columns, rows: before.slice(from, from + batchSize) };
    // The terms of a class are never changed: they are taken away and made anew.
    if (table !== 'class_terms') restored += await putBack(school, batch, mark);
    restored += await putIn(school, batch);
    changed.push(...(await findOthers(school, batch)));
  }
  return { restored, changed };
}

interface Batch {
  readonly table: JournaledTable;
  readonly columns: readonly string[];
  readonly rows: readonly RowBefore[];
}

const asRecords = ({ table, rows }: Batch) =>
  sql<{
    id: string;
  }>`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.as<'b'>('b');

async function putBack(school: InSchool, batch: Batch, mark: string): Promise<number> {
  const values = batch.columns.filter((name) => name !== 'id' && name !== 'school_id');
  const former = Object.fromEntries(values.map((name) => [name, sql.ref(`b.${name}`)]));
  const { numUpdatedRows } = await school.db
    .updateTable(`${batch.table} as t` as 'people as t')
    .from(asRecords(batch))
    .set(former as never)
    .where('t.school_id', '=', school.id)
    .where(sql<boolean>`t.id = b.id`)
    .where(sql<boolean>`t.xmin = ${mark}::xid`)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function putIn(school: InSchool, batch: Batch): Promise<number> {
  const { columns } = batch;
  const there = school.db
    .selectFrom(`${batch.table} as t` as 'people as t')
    .select('t.id')
    .where('t.school_id', '=', school.id)
    .where(sql<boolean>`t.id = b.id`);
  const { numInsertedOrUpdatedRows } = await school.db
    .insertInto(batch.table as 'people')
    .columns(columns as never)
    .expression((build) =>
      build
        .selectFrom(asRecords(batch))
        .select(columns.map((name) => sql.ref(`b.${name}`).as(name)) as never)
        .where(({ not, exists }) => not(exists(there))),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

async function findOthers(school: InSchool, batch: Batch): Promise<string[]> {
  const rows = await school.db
    .selectFrom(`${batch.table} as t` as 'people as t')
    .innerJoin(asRecords(batch), (join) => join.on(sql<boolean>`t.id = b.id`))
    .select('t.id')
    .where('t.school_id', '=', school.id)
    .where(sql<boolean>`(${columnsOf('t', batch)}) is distinct from (${columnsOf('b', batch)})`)
    .execute();
  return rows.map(({ id }) => id);
}

const columnsOf = (alias: string, { columns }: Batch) =>
  sql.join(columns.map((name) => sql.ref(`${alias}.${name}`)));
