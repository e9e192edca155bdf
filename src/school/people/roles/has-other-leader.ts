import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * Whether somebody else leads the school on a day and after it. Two who end each other's roles at the same moment
 * wait here for one another, so that the second finds nobody left.
 */
export async function hasOtherLeader(
  school: InSchool,
  { personId, day }: { personId: string; day: string },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${school.id}, 7350))`.execute(school.db);
  const other = await school.db
    .selectFrom('person_roles as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'r.school_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select('r.id')
    .where('r.school_id', '=', school.id)
    .where('r.role', '=', 'leader')
    .where('r.person_id', '<>', personId)
    .where('r.from_on', '<=', day)
    .where('r.until_on', 'is', null)
    .where('p.ended_on', 'is', null)
    .where('p.alias_of', 'is', null)
    .executeTakeFirst();
  return other !== undefined;
}
