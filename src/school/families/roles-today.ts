import type { Role } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** What a person is in the school today; nothing for nobody. */
export async function rolesToday(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<Role[]> {
  const rows = await school.db
    .selectFrom('person_roles')
    .select('role')
    .distinct()
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .execute();
  return rows.map(({ role }) => role as Role);
}
