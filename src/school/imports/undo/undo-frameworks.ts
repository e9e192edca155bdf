import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { type FrameworkTable, frameworkTables } from '../records/journal-frameworks.ts';
import { listColumns } from './list-columns.ts';
import type { RowBefore } from './read-journal.ts';
import { type LeftRow, listedLeft, type UndoReport } from './undo-report.ts';
import type { Undoing } from './undo-roster.ts';

/**
 * Undoes what an import did to frameworks. They stand apart from schools, so what uses a standard may be out of sight
 * here: the database itself refuses to let go of a standard that some goal is aligned to, and that one ends instead.
 */
export async function undoFrameworks(school: InSchool, undoing: Undoing): Promise<UndoReport> {
  const { changesOf, mark, day, onProgress } = undoing;
  const done = { removed: 0, restored: 0 };
  const left: LeftRow[] = [];
  const links = await takeAwayApart(school, { table: 'standard_links', mark }, [
    ...changesOf('standard_links').added,
  ]);
  done.removed += links.removed;
  for (const table of frameworkTables.toReversed()) {
    const { restored, changed } = await restoreApart(school, { table, mark }, [
      ...changesOf(table).before.values(),
    ]);
    done.restored += restored;
    onProgress(done.removed + done.restored);
    if (table === 'standards') left.push(...changed.map((rowId) => leftStandard(rowId, 'changed')));
  }
  for (const table of ['standards', 'frameworks'] as const) {
    const { removed, refused } = await takeAwayApart(school, { table, mark }, [...changesOf(table).added]);
    done.removed += removed;
    onProgress(done.removed + done.restored);
    if (table === 'frameworks' || refused.length === 0) continue;
    await school.db.updateTable('standards').set({ ended_on: day }).where('id', 'in', refused).execute();
    left.push(...refused.map((rowId) => leftStandard(rowId, 'in-use')));
  }
  return { ...done, leftCount: left.length, left: left.slice(0, listedLeft) };
}

function leftStandard(rowId: string, why: LeftRow['why']): LeftRow {
  return { noun: 'standards', rowId, why };
}

interface Apart {
  readonly table: FrameworkTable;
  readonly mark: string;
}

/** The code by which PostgreSQL refuses to take away what something refers to. */
const IN_USE = '23503';

/** Takes rows away, half by half where something refers to one of them. */
async function takeAwayApart(
  school: InSchool,
  apart: Apart,
  ids: readonly string[],
): Promise<{ removed: number; refused: string[] }> {
  if (ids.length === 0) return { removed: 0, refused: [] };
  const removed = ids.length <= 1000 ? await tryTakingAway(school, apart, ids) : undefined;
  if (removed !== undefined) return { removed, refused: [] };
  if (ids.length === 1) return { removed: 0, refused: [...ids] };
  const middle = Math.ceil(ids.length / 2);
  const first = await takeAwayApart(school, apart, ids.slice(0, middle));
  const second = await takeAwayApart(school, apart, ids.slice(middle));
  return { removed: first.removed + second.removed, refused: [...first.refused, ...second.refused] };
}

async function tryTakingAway(
  school: InSchool,
  { table, mark }: Apart,
  ids: readonly string[],
): Promise<number | undefined> {
  await sql`savepoint taking_away`.execute(school.db);
  try {
    await sql`set local role waymark_undo`.execute(school.db);
    const { numDeletedRows } = await school.db
      .deleteFrom(`${table} as t` as 'standards as t')
      .where(sql<boolean>`t.id = any(${ids}::uuid[])`)
      .where(sql<boolean>`t.xmin = ${mark}::xid`)
      .executeTakeFirst();
    await sql`set local role none`.execute(school.db);
    await sql`release savepoint taking_away`.execute(school.db);
    return Number(numDeletedRows);
  } catch (error) {
    if ((error as { code?: string }).code !== IN_USE) throw error;
    await sql`rollback to savepoint taking_away`.execute(school.db);
    return undefined;
  }
}

async function restoreApart(
  school: InSchool,
  { table, mark }: Apart,
  before: readonly RowBefore[],
): Promise<{ restored: number; changed: string[] }> {
  if (before.length === 0) return { restored: 0, changed: [] };
  const columns = await listColumns(school.db, table, before[0]);
  const records = sql<{
    id: string;
  }>`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(before)}::jsonb)`.as<'b'>('b');
  const former = columns.filter((name) => name !== 'id').map((name) => [name, sql.ref(`b.${name}`)]);
  const { numUpdatedRows } = await school.db
    .updateTable(`${table} as t` as 'standards as t')
    .from(records)
    .set(Object.fromEntries(former) as never)
    .where(sql<boolean>`t.id = b.id`)
    .where(sql<boolean>`t.xmin = ${mark}::xid`)
    .executeTakeFirst();
  const there = school.db
    .selectFrom(`${table} as t` as 'standards as t')
    .select('t.id')
    .where(sql<boolean>`t.id = b.id`);
  const { numInsertedOrUpdatedRows } = await school.db
    .insertInto(table as 'standards')
    .columns(columns as never)
    .expression((build) =>
      build
        .selectFrom(records)
        .select(columns.map((name) => sql.ref(`b.${name}`).as(name)) as never)
        .where(({ not, exists }) => not(exists(there))),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const columnsOf = (alias: string) => sql.join(columns.map((name) => sql.ref(`${alias}.${name}`)));
  const others = await school.db
    .selectFrom(`${table} as t` as 'standards as t')
    .innerJoin(records, (join) => join.on(sql<boolean>`t.id = b.id`))
    .select('t.id')
    .where(sql<boolean>`(${columnsOf('t')}) is distinct from (${columnsOf('b')})`)
    .execute();
  return {
    restored: Number(numUpdatedRows) + Number(numInsertedOrUpdatedRows ?? 0),
    changed: others.map(({ id }) => id),
  };
}
