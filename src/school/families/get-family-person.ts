import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { findName } from '#school/people/find-name.ts';
import { rolesToday } from './roles-today.ts';

/** Somebody whose family is looked at. */
export interface FamilyPerson {
  readonly personId: string;
  readonly display: string;
  readonly roles: readonly Role[];
  readonly isStudent: boolean;
}

/** Throws NotFound where the school has nobody by that id. */
export async function getFamilyPerson(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<FamilyPerson> {
  const person = isId(personId)
    ? await school.db
        .selectFrom('people')
        .select('id')
        .where('school_id', '=', school.id)
        .where('id', '=', personId)
        .where('alias_of', 'is', null)
        .executeTakeFirst()
    : undefined;
  if (!person) throw new NotFound('There is no such person.');
  const roles = await rolesToday(school, { personId, today });
  const name = await findName(school, { personId, today });
  return { personId, display: name?.display ?? '', roles, isStudent: roles.includes('student') };
}
