import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Journal } from './journal.ts';
import { keepAdded, keepMark, selectNoted } from './journal-rows.ts';

/** Tables of frameworks: they stand apart from schools, and are kept in the journal of the school whose leader asked. */
export const frameworkTables = ['standard_links', 'standards', 'frameworks'] as const;
export type FrameworkTable = (typeof frameworkTables)[number];

/** Keeps rows of frameworks as they are, before an import changes, ends or takes them away. */
export async function noteFrameworkRows(
  school: InSchool,
  journal: Journal,
  { table, ids }: { table: FrameworkTable; ids: readonly string[] },
): Promise<void> {
  for (let from = 0; from < ids.length; from += 1000) {
    journal.position += 1;
    await school.db
      .insertInto('import_changes')
      .columns(['school_id', 'id', 'import_id', 'position', 'table_name', 'act', 'row_ids', 'before'])
      .expression(
        school.db
          .selectFrom(`${table} as t` as 'standards as t')
          .select([
            sql<string>`${school.id}::uuid`.as('school_id'),
            sql<string>`${newId()}::uuid`.as('id'),
            sql<string>`${journal.importId}::uuid`.as('import_id'),
            sql<number>`${journal.position}::integer`.as('position'),
            sql<string>`${table}::text`.as('table_name'),
            sql<string>`'change'`.as('act'),
            sql<string[]>`array_agg(t.id)`.as('row_ids'),
            sql<string>`jsonb_agg(to_jsonb(t))`.as('before'),
          ])
          .where('t.id', 'in', ids.slice(from, from + 1000))
          .having(sql<boolean>`count(*) > 0`),
      )
      .execute();
  }
}

/** Ends the journal of a frameworks import: what bears its mark in these frameworks and was not here has been added. */
export async function closeFrameworkJournal(
  school: InSchool,
  journal: Journal,
  frameworkIds: readonly string[],
): Promise<void> {
  for (const table of frameworkTables) {
    journal.position += 1;
    const known = selectNoted(school, journal, table);
    const added = school.db
      .selectFrom(`${table} as t` as 'standards as t')
      .leftJoin(known.as('k'), 'k.id', 't.id')
      .select('t.id')
      .where(table === 'frameworks' ? 't.id' : 't.framework_id', 'in', frameworkIds)
      .where(sql<boolean>`t.xmin = ${journal.mark}::xid`)
      .where('k.id', 'is', null);
    await keepAdded(school, journal, { table, added: added.as('a') });
  }
  await keepMark(school, journal);
}
