import { type Insertable, sql } from 'kysely';
import type { Database } from './connect.ts';
import type { DB } from './tables.generated.ts';

/**
 * Inserts many rows by one statement with one parameter: PostgreSQL reads them from JSON by the types of the table.
 * For batches of hundreds this takes a third of the time of as many value lists. Every row must have the columns of
 * the first; none may be empty.
 */
export async function insertMany<Table extends keyof DB & string>(
  db: Database,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const chosen = sql.join(columns.map((column) => sql.ref(column)));
  const given = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  await db
    .insertInto(table)
    .columns(columns as never)
    .expression(sql`select ${chosen} from ${given}`)
    .execute();
}
