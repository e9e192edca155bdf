import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** Whether a person is one of these in the school on the day. */
export async function holdsRole(
  school: InSchool,
  { personId, roles, today }: { personId: string; roles: readonly Role[]; today: string },
): Promise<boolean> {
  const held = await school.db
    .selectFrom('person_roles')
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('role', 'in', roles)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .executeTakeFirst();
  return held !== undefined;
}
