import { type RawBuilder, sql } from 'kysely';

/**
 * The id under which a row of `people` is found, for a statement in which that table goes by a name: of an alias
 * that of the person kept, else its own. Two rows with the same are one human.
 */
export function keptId(people: string): RawBuilder<string> {
  return sql<string>`coalesce(${sql.ref(`${people}.alias_of`)}, ${sql.ref(`${people}.id`)})`;
}
