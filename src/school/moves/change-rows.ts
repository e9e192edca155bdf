import type { InSchool } from '#platform/db/in-school.ts';
import type { MovedRow } from './moved-row.ts';

type Values = Readonly<Record<string, string | null>>;
type Which = Pick<MovedRow, 'table' | 'id'>;

/** Changes the rows as planned. */
export async function changeRows(school: InSchool, rows: readonly MovedRow[]): Promise<void> {
  for (const row of rows) await put(school, row, row.after);
}

/**
 * Puts rows back to what they were, the last change first. What somebody changed since stays changed; a guardianship
 * whose like has ended since stays ended: what a court has ended comes back by no undoing.
 */
export async function putBackRows(school: InSchool, rows: readonly MovedRow[]): Promise<void> {
  for (const row of rows.toReversed()) {
    const now = await read(school, row, Object.keys(row.after));
    if (!now || (row.heldBy !== undefined && (await hasEnded(school, row.heldBy)))) continue;
    const back = Object.entries(row.before).filter(([column]) => now[column] === row.after[column]);
    if (back.length > 0) await put(school, row, Object.fromEntries(back));
  }
}

// One statement for tables alike in what is touched here: each has a school, an id, and the columns named.
async function put(school: InSchool, { table, id }: Which, values: Values): Promise<void> {
  await school.db
    .updateTable(table as 'enrollments')
    .set(values as Record<string, string>)
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .execute();
}

async function read(
  school: InSchool,
  { table, id }: Which,
  columns: readonly string[],
): Promise<Values | undefined> {
  const { ref } = school.db.dynamic;
  const row = await school.db
    .selectFrom(table as 'enrollments')
    .select(columns.map((column) => ref<string>(column)))
    .where('school_id', '=', school.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row as Values | undefined;
}

async function hasEnded(school: InSchool, guardianshipId: string): Promise<boolean> {
  const row = await school.db
    .selectFrom('guardianships')
    .select('until_on')
    .where('school_id', '=', school.id)
    .where('id', '=', guardianshipId)
    .executeTakeFirst();
  return row !== undefined && row.until_on !== null;
}
