import pg from 'pg';
import { schoolOwnedTables } from '#platform/db/tables.generated.ts';

/**
 * Every row of every table that a school owns, and of those about schools and frameworks, as text, by table. Read past
 * the locks, for tests that say that nothing else has changed; `but` names tables to leave out.
 */
export async function dumpTables(
  ownerUrl: string,
  but: readonly string[] = [],
): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const dump: Record<string, string[]> = {};
    const apart = ['schools', 'school_sources', 'frameworks', 'standards', 'standard_links'];
    for (const table of [...schoolOwnedTables, ...apart].filter((name) => !but.includes(name))) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${client.escapeIdentifier(table)} t order by 1`,
      );
      dump[table] = rows.map(({ row }) => row);
    }
    return dump;
  } finally {
    await client.end();
  }
}
