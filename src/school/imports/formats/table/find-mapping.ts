import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type MappedTable, mappedTable } from './mapped-table.ts';

/** What the school last said that a table with these columns holds; null where it never has. */
export async function findMapping(
  school: InSchool,
  { by, headerHash }: { by: Actor; headerHash: string },
): Promise<MappedTable | null> {
  if (!mayImport(by.standing)) throw new NotFound('There is no such page.');
  return recallMapping(school, headerHash);
}

/** The same for the worker, which asks nobody. */
export async function recallMapping(school: InSchool, headerHash: string): Promise<MappedTable | null> {
  const row = await school.db
    .selectFrom('import_mappings')
    .select('mapping')
    .where('school_id', '=', school.id)
    .where('header_hash', '=', headerHash)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const kept = mappedTable.safeParse(row?.mapping);
  return kept.success ? kept.data : null;
}
