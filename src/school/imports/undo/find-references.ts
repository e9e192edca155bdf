import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { type JournaledTable, journaledTables } from '../records/journal.ts';

/** A column by which rows of another table name a row of this one. */
export interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Every reference to a table, asked of the database itself, so that a table made later is not forgotten. */
async function listReferences(school: InSchool, table: JournaledTable): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select k.conrelid::regclass::text as "table", a.attname as "column"
    from pg_constraint k
    cross join lateral unnest(k.conkey, k.confkey) as pair (here, there)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there and b.attname = 'id'
    where k.contype = 'f' and k.confrelid = ${table}::regclass
    order by 1, 2`.execute(school.db);
  return rows;
}

interface Asked {
  readonly table: JournaledTable;
  readonly ids: readonly string[];
  readonly mark: string;
  /** Rows of the import itself that stay, by table: what they name stays too */
  readonly kept: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/** Which of these rows are named by anything that the import did not write itself, or that stays. */
export async function findReferred(
  school: InSchool,
  { table, ids, mark, kept }: Asked,
): Promise<Set<string>> {
  const referred = new Set<string>();
  if (ids.length === 0) return referred;
  for (const { table: from, column } of await listReferences(school, table)) {
    const named = await namedBy(school, {
      from,
      column,
      ids,
      mark,
      kept: [...(kept.get(from)?.keys() ?? [])],
    });
    for (const id of named) referred.add(id);
  }
  if (table === 'people') for (const id of await namedBySignIns(school, ids)) referred.add(id);
  return referred;
}

interface Naming {
  readonly from: string;
  readonly column: string;
  readonly ids: readonly string[];
  readonly mark: string;
  readonly kept: readonly string[];
}

async function namedBy(
  school: InSchool,
  { from, column, ids, mark, kept }: Naming,
): Promise<readonly string[]> {
  const isJournaled = (journaledTables as readonly string[]).includes(from);
  const rows = await school.db
    .selectFrom(`${from} as r` as 'people as r')
    .select(sql<string>`r.${sql.ref(column)}`.as('named'))
    .distinct()
    .where('r.school_id', '=', school.id)
    .where(sql<boolean>`r.${sql.ref(column)} = any(${ids}::uuid[])`)
    .$if(isJournaled, (query) =>
      query.where(sql<boolean>`(r.xmin <> ${mark}::xid or r.id = any(${kept}::uuid[]))`),
    )
    .execute();
  return rows.map(({ named }) => named);
}

/** Which of these rows a record of another import stands for by now: for that import they are to stay as they are. */
export async function findOthersRows(
  school: InSchool,
  { ids, mark }: { ids: readonly string[]; mark: string },
): Promise<string[]> {
  const rows = await school.db
    .selectFrom('source_records as r')
    .select('r.row_id')
    .where('r.school_id', '=', school.id)
    .where(sql<boolean>`r.row_id = any(${ids}::uuid[])`)
    .where(sql<boolean>`r.xmin <> ${mark}::xid`)
    .execute();
  return rows.map(({ row_id }) => row_id);
}

/** Whoever can sign in stays; no reference leads from sign-in into a school. */
async function namedBySignIns(school: InSchool, ids: readonly string[]): Promise<string[]> {
  const rows = await school.db
    .selectFrom('memberships')
    .select('person_id')
    .where('school_id', '=', school.id)
    .where(sql<boolean>`person_id = any(${ids}::uuid[])`)
    .execute();
  return rows.map(({ person_id }) => person_id);
}
