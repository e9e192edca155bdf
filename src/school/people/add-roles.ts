import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';

export interface SourcedRole {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
}

/** Adds roles of people. */
export async function addRoles(
  school: InSchool,
  roles: readonly SourcedRole[],
  source: string,
): Promise<void> {
  const rows = roles.map(({ id, personId, role, fromOn, untilOn }) => ({
    school_id: school.id,
    id,
    person_id: personId,
    role,
    source,
    from_on: fromOn,
    until_on: untilOn,
  }));
  await insertMany(school.db, 'person_roles', rows);
}
