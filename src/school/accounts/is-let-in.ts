import type { InSchool } from '#platform/db/in-school.ts';
import { isOpen } from './is-open.ts';

/** Whether a person of the school has a sign-in that the school has not locked. */
export async function isLetIn(school: InSchool, { personId }: { personId: string }): Promise<boolean> {
  const found = await school.db
    .selectFrom('memberships as m')
    .select('m.id')
    .where('m.school_id', '=', school.id)
    .where('m.person_id', '=', personId)
    .where('m.until_on', 'is', null)
    .where(isOpen)
    .executeTakeFirst();
  return found !== undefined;
}
