import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { type JournaledTable, journaledTables } from '../records/journal.ts';
import { findOthersRows, findReferred } from './find-references.ts';
import type { TableChanges } from './read-journal.ts';
import type { WhyLeft } from './undo-report.ts';

/** Rows an import added that cannot be taken away, by table and id. */
export type Kept = Map<JournaledTable, Map<string, WhyLeft>>;

/** What belongs to a person: where the person stays, it stays. */
const ofPeople = [
  ['person_names', 'person_id'],
  ['contacts', 'person_id'],
  ['person_roles', 'person_id'],
  ['enrollments', 'student_id'],
  ['class_staff', 'person_id'],
  ['guardianships', 'adult_id'],
  ['guardianships', 'student_id'],
] as const satisfies readonly (readonly [JournaledTable, string])[];

interface Looking {
  readonly changesOf: (table: string) => TableChanges;
  readonly mark: string;
}

/**
 * Finds which added rows stay: those somebody has changed since or another import stands for, those that anything else
 * refers to, and what belongs to a person who stays. Reads only.
 */
export async function findKept(school: InSchool, looking: Looking): Promise<Kept> {
  const kept: Kept = new Map(journaledTables.map((table) => [table, new Map()]));
  for (const table of journaledTables) await keepChanged(school, looking, { kept, table });
  // What stays may name something else that then stays too: until nothing more is found.
  for (let before = -1, found = countKept(kept); found > before; before = found, found = countKept(kept)) {
    for (const table of journaledTables) await keepReferred(school, looking, { kept, table });
    for (const [table, column] of ofPeople)
      await keepBelonging(school, looking, { kept, table, column, owners: 'people' });
    await keepBelonging(school, looking, {
      kept,
      table: 'class_terms',
      column: 'class_id',
      owners: 'classes',
    });
  }
  return kept;
}

interface Keeping {
  readonly kept: Kept;
  readonly table: JournaledTable;
}

async function keepChanged(
  school: InSchool,
  { changesOf, mark }: Looking,
  { kept, table }: Keeping,
): Promise<void> {
  const ids = [...changesOf(table).added];
  if (ids.length === 0) return;
  const rows = await school.db
    .selectFrom(`${table} as t` as 'people as t')
    .select('t.id')
    .where('t.school_id', '=', school.id)
    .where(sql<boolean>`t.id = any(${ids}::uuid[])`)
    .where(sql<boolean>`t.xmin <> ${mark}::xid`)
    .execute();
  const here = kept.get(table);
  for (const { id } of rows) here?.set(id, 'changed');
  for (const id of await findOthersRows(school, { ids, mark })) here?.set(id, 'changed');
}

async function keepReferred(
  school: InSchool,
  { changesOf, mark }: Looking,
  { kept, table }: Keeping,
): Promise<void> {
  const here = kept.get(table);
  const ids = [...changesOf(table).added].filter((id) => !here?.has(id));
  for (const id of await findReferred(school, { table, ids, mark, kept })) here?.set(id, 'in-use');
}

async function keepBelonging(
  school: InSchool,
  { changesOf }: Looking,
  { kept, table, column, owners }: Keeping & { column: string; owners: 'people' | 'classes' },
): Promise<void> {
  const whyOf = kept.get(owners) ?? new Map<string, WhyLeft>();
  const here = kept.get(table);
  if (whyOf.size === 0) return;
  const rows = await school.db
    .selectFrom(`${table} as t` as 'people as t')
    .select(['t.id', sql<string>`t.${sql.ref(column)}`.as('owner')])
    .where('t.school_id', '=', school.id)
    .where(sql<boolean>`t.${sql.ref(column)} = any(${[...whyOf.keys()]}::uuid[])`)
    .execute();
  const { added } = changesOf(table);
  for (const { id, owner } of rows)
    if (added.has(id) && !here?.has(id)) here?.set(id, whyOf.get(owner) ?? 'in-use');
}

function countKept(kept: Kept): number {
  return [...kept.values()].reduce((sum, rows) => sum + rows.size, 0);
}
