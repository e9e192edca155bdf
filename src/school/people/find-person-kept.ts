import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';

/** Under which id a person is found: their own, or that of the person they are one with; undefined where nobody is. */
export async function findPersonKept(school: InSchool, personId: string): Promise<string | undefined> {
  if (!isId(personId)) return undefined;
  const person = await school.db
    .selectFrom('people')
    .select((e) => e.fn.coalesce('alias_of', 'id').as('keptId'))
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.keptId;
}
