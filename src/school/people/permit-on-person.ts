import { mayReadPeople } from '#core/policy/people.ts';
import type { Relation, Standing } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { Forbidden, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';

/**
 * By which relation the actor may do something with a person of the school. Throws NotFound where they may not see
 * the office's page of anybody, or there is no such person (an alias is found under the person kept), and Forbidden
 * where they may see it and not do this.
 */
export async function permitOnPerson(
  school: InSchool,
  { by, personId, may }: { by: Actor; personId: string; may: (standing: Standing) => Relation | undefined },
): Promise<Relation> {
  if (!mayReadPeople(by.standing) || !isId(personId)) throw new NotFound('There is no such person.');
  const person = await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('id', '=', personId)
    .where('alias_of', 'is', null)
    .executeTakeFirst();
  if (!person) throw new NotFound('There is no such person.');
  const relation = may(by.standing);
  if (!relation) throw new Forbidden('This is for the leaders of the school.');
  return relation;
}
