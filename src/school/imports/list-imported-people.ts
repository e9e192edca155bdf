import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/** People whom an import brought and who are still here. */
export interface ImportedPeople {
  readonly total: number;
  /** The first fifty by name */
  readonly first: readonly { readonly personId: string; readonly display: string }[];
}

const named = 50;

/** Whom an import brought, as long as its journal is kept. */
export async function listImportedPeople(
  school: InSchool,
  { importId }: { importId: string },
): Promise<ImportedPeople> {
  const added = school.db
    .selectFrom('import_changes as c')
    .select(sql<string>`unnest(c.row_ids)`.as('id'))
    .where('c.school_id', '=', school.id)
    .where('c.import_id', '=', importId)
    .where('c.table_name', '=', 'people')
    .where('c.act', '=', 'add');
  const people = school.db
    .selectFrom('person_names as n')
    .innerJoin(added.as('a'), 'a.id', 'n.person_id')
    .where('n.school_id', '=', school.id)
    .where('n.purpose', '=', 'everyday')
    .where('n.until_on', 'is', null);
  const { total } = await people
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const first = await people
    .select(['n.person_id as personId', 'n.display_name as display'])
    .orderBy('n.sort_name')
    .limit(named)
    .execute();
  return { total, first };
}
