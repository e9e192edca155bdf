import { type AliasedExpression, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** What a journal's rows are written by. */
interface Keeping {
  readonly importId: string;
  readonly mark: string;
  readonly position: number;
}

/** Ids of the rows of a table that the import has kept as they were: what is not among them was added. */
export function selectNoted(school: InSchool, { importId }: Keeping, table: string) {
  return school.db
    .selectFrom('import_changes as c')
    .select(sql<string>`unnest(c.row_ids)`.as('id'))
    .where('c.school_id', '=', school.id)
    .where('c.import_id', '=', importId)
    .where('c.table_name', '=', table)
    .where('c.act', '=', 'change');
}

/** Keeps in one row of the journal which rows of a table the import has added; nothing where it added none. */
export async function keepAdded(
  school: InSchool,
  { importId, position }: Keeping,
  { table, added }: { table: string; added: AliasedExpression<{ id: string }, 'a'> },
): Promise<void> {
  await school.db
    .insertInto('import_changes')
    .columns(['school_id', 'id', 'import_id', 'position', 'table_name', 'act', 'row_ids'])
    .expression(
      school.db
        .selectFrom(added)
        .select([
          sql<string>`${school.id}::uuid`.as('school_id'),
          sql<string>`gen_random_uuid()`.as('id'),
          sql<string>`${importId}::uuid`.as('import_id'),
          sql<number>`${position}::integer`.as('position'),
          sql<string>`${table}::text`.as('table_name'),
          sql<string>`'add'`.as('act'),
          sql<string[]>`array_agg(a.id)`.as('row_ids'),
        ])
        .having(sql<boolean>`count(*) > 0`),
    )
    .execute();
}

/** Closes the journal: from now on a row without the mark has been changed by somebody else. */
export async function keepMark(school: InSchool, { importId, mark }: Keeping): Promise<void> {
  await school.db
    .updateTable('imports')
    .set({ mark })
    .where('school_id', '=', school.id)
    .where('id', '=', importId)
    .execute();
}
