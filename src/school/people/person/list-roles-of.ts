import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** What a person is in the school, from when until when. */
export interface DatedRole {
  readonly roleId: string;
  readonly role: Role;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
}

/** Every role a person had, has or will have, the newest first; one that held for no day is none. */
export async function listRolesOf(school: InSchool, personId: string): Promise<DatedRole[]> {
  const rows = await school.db
    .selectFrom('person_roles')
    .select(['id as roleId', 'role', 'from_on as fromOn', 'until_on as untilOn'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', e.ref('from_on'))]))
    .orderBy('from_on', 'desc')
    .orderBy('role')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}
