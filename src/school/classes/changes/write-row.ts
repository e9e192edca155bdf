import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import type { ChangedRows, ChangedTable } from './step.ts';

interface Place {
  readonly table: ChangedTable;
  readonly id: string;
}

type Row = ChangedRows[ChangedTable];

// The tables of a change share `school_id` and `id`; the query builder is told one name, and writes the one given.
const named = (table: ChangedTable) => table as 'enrollments';

/** Leaves the row as it is given: made, changed, or taken away (null). */
export async function writeRow(
  school: InSchool,
  { table, id }: Place,
  { from, to }: { from: Row | null; to: Row | null },
): Promise<void> {
  if (to === null)
    await school.db
      .deleteFrom(named(table))
      .where('school_id', '=', school.id)
      .where('id', '=', id)
      .execute();
  else if (from === null) await insertMany(school.db, table, [{ school_id: school.id, id, ...to }] as never);
  else
    await school.db
      .updateTable(named(table))
      .set(to as never)
      .where('school_id', '=', school.id)
      .where('id', '=', id)
      .execute();
}

/** The row as it stands in the columns of `like`; null where there is none. Nobody else changes it until the end. */
export async function readRow(school: InSchool, { table, id }: Place, like: Row): Promise<Row | null> {
  const row = await school.db
    .selectFrom(named(table))
    .select(Object.keys(like) as 'class_id'[])
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as Row | undefined) ?? null;
}
