import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';

/** The person that an alias is one with, whose page is to be opened instead; undefined for anybody else. */
export async function findKept(school: InSchool, personId: string): Promise<string | undefined> {
  if (!isId(personId)) return undefined;
  const person = await school.db
    .selectFrom('people')
    .select('alias_of as keptId')
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.keptId ?? undefined;
}
