import { type RawBuilder, sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Every id under which a person's rows may stand, for a statement: `where('f.student_id', '=', idsOfPerson(…))`.
 * Rows keep the id they were recorded under, so those of an alias are read with those of the person kept.
 * PostgreSQL works the list out once, before it looks into an index.
 */
export function idsOfPerson(school: InSchool, personId: string): RawBuilder<string> {
  const aliases = school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('alias_of', '=', personId);
  return sql<string>`any(array_append(array(${aliases}), ${personId}::uuid))`;
}

/** The same of several people at once. */
export function idsOfPeople(school: InSchool, personIds: readonly string[]): RawBuilder<string> {
  const aliases = school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('alias_of', 'in', personIds);
  return sql<string>`any(array_cat(array(${aliases}), ${personIds}::uuid[]))`;
}
