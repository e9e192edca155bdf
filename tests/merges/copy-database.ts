import pg from 'pg';
import { schoolOwnedTables } from '#platform/db/tables.generated.ts';

/** What merging and undoing write down about themselves. */
const ABOUT_ITSELF = [
  'audit_lines',
  'audit_subjects',
  'merge_proposals',
  'person_merges',
  'departures',
  'writes',
];
/** How often, and when last, an estimate was worked out: not what it says. */
const COUNTS = ['revision', 'changed_at'];

/** Every row of a school's tables and of memberships as text, but for what a merge writes about itself. */
export async function copyDatabase(ownerUrl: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const copy: Record<string, string[]> = {};
    for (const table of [...schoolOwnedTables, 'memberships']) {
      if (ABOUT_ITSELF.includes(table)) continue;
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t order by id`,
      );
      copy[table] = rows.flatMap(({ row }) => (isEmpty(table, row) ? [] : JSON.stringify(without(row))));
    }
    return copy;
  } finally {
    await client.end();
  }
}

/** An estimate without evidence says what no estimate says. */
function isEmpty(table: string, row: Record<string, unknown>): boolean {
  return table === 'estimates' && row.pieces === 0;
}

function without(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !COUNTS.includes(column)));
}
