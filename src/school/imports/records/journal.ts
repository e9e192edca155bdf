import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { PlacedKind } from '../rosters/placed.ts';
import { keepAdded, keepMark, selectNoted } from './journal-rows.ts';

/** The tables an import writes to, what belongs to others first. */
export const journaledTables = [
  'source_records',
  'class_staff',
  'enrollments',
  'guardianships',
  'person_roles',
  'contacts',
  'person_names',
  'class_terms',
  'classes',
  'courses',
  'terms',
  'people',
] as const;
export type JournaledTable = (typeof journaledTables)[number];

/** Keeps what an import changes, so that it can be undone. */
export interface Journal {
  readonly importId: string;
  /** Number of the transaction: every row that it added or changed bears it in xmin, until somebody changes the row */
  readonly mark: string;
  position: number;
  /** Tables of which rows have been kept as they were */
  readonly noted: Set<JournaledTable>;
}

interface Place {
  readonly table: JournaledTable;
  /** The column by which rows are named */
  readonly column: string;
}

const placesOf: Readonly<Record<PlacedKind, readonly Place[]>> = {
  term: [{ table: 'terms', column: 'id' }],
  course: [{ table: 'courses', column: 'id' }],
  class: [
    { table: 'classes', column: 'id' },
    { table: 'class_terms', column: 'class_id' },
  ],
  person: [
    { table: 'people', column: 'id' },
    { table: 'person_names', column: 'person_id' },
    { table: 'contacts', column: 'person_id' },
  ],
  role: [{ table: 'person_roles', column: 'id' }],
  'implied-role': [{ table: 'person_roles', column: 'id' }],
  guardianship: [{ table: 'guardianships', column: 'id' }],
  enrollment: [{ table: 'enrollments', column: 'id' }],
  teaching: [{ table: 'class_staff', column: 'id' }],
};

/** Begins the journal of an import whose row has been written in this transaction (or savepoint). */
export async function openJournal(school: InSchool, importId: string): Promise<Journal> {
  const { mark } = await school.db
    .selectFrom('imports as i')
    .select(sql<string>`i.xmin::text`.as('mark'))
    .where('i.school_id', '=', school.id)
    .where('i.id', '=', importId)
    .executeTakeFirstOrThrow();
  return { importId, mark, position: 0, noted: new Set() };
}

/** Keeps rows of a kind, and what belongs to them, as they are before the import changes or ends them. */
export async function noteKind(
  school: InSchool,
  journal: Journal,
  { kind, rowIds }: { kind: PlacedKind; rowIds: readonly string[] },
): Promise<void> {
  for (const place of placesOf[kind]) await noteBefore(school, journal, { ...place, ids: rowIds });
}

/** Keeps rows as they are now; those that this import itself has written already need no keeping. */
export async function noteBefore(
  school: InSchool,
  journal: Journal,
  { table, column, ids }: Place & { ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  journal.position += 1;
  journal.noted.add(table);
  const { ref } = school.db.dynamic;
  await school.db
    .insertInto('import_changes')
    .columns(['school_id', 'id', 'import_id', 'position', 'table_name', 'act', 'row_ids', 'before'])
    .expression(
      school.db
        .selectFrom(`${table} as t` as 'people as t')
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
        .where('t.school_id', '=', school.id)
        .where(ref(`t.${column}`), 'in', ids)
        .where(sql<boolean>`t.xmin <> ${journal.mark}::xid`)
        .having(sql<boolean>`count(*) > 0`),
    )
    .execute();
}

/**
 * Ends the journal: whatever bears the mark and was not here before has been added. Found set-wise at the end, so that
 * a hundred thousand rows cost a dozen statements; what a writer forgets to say is not forgotten here.
 */
export async function closeJournal(school: InSchool, journal: Journal): Promise<void> {
  for (const table of journaledTables) {
    journal.position += 1;
    await noteAdded(school, journal, table);
  }
  await keepMark(school, journal);
}

async function noteAdded(school: InSchool, journal: Journal, table: JournaledTable): Promise<void> {
  const written = school.db
    .selectFrom(`${table} as t` as 'people as t')
    .select('t.id')
    .where('t.school_id', '=', school.id)
    .where(sql<boolean>`t.xmin = ${journal.mark}::xid`);
  const known = selectNoted(school, journal, table);
  const added = journal.noted.has(table)
    ? written.leftJoin(known.as('k'), 'k.id', 't.id').where('k.id', 'is', null)
    : written;
  await keepAdded(school, journal, { table, added: added.as('a') });
}
