import type { InSchool } from '#platform/db/in-school.ts';
import { endSessionsHere } from '#school/accounts/end-sessions-here.ts';
import { rolesToday } from './roles-today.ts';

/**
 * Ends the open sessions of an adult who is family to nobody in the school any more and nothing else there; others
 * stay signed in and find what is left to them. Answers how many browsers that were.
 */
export async function endAccess(
  school: InSchool,
  { adultId, today }: { adultId: string; today: string },
): Promise<number> {
  const left = await school.db
    .selectFrom('guardianships')
    .select('id')
    .where('school_id', '=', school.id)
    .where('adult_id', '=', adultId)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .executeTakeFirst();
  if (left) return 0;
  const roles = await rolesToday(school, { personId: adultId, today });
  if (roles.some((role) => role !== 'guardian')) return 0;
  return endSessionsHere(school, { personId: adultId });
}
