import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { MovedRow } from '#school/moves/moved-row.ts';

/**
 * What becomes of the sign-ins of the alias: they reach the person kept, or end today. Where the person kept has none,
 * nobody is to be shut out: they always reach. A human who signs in to both by the same identity keeps one.
 */
export async function planSignIns(
  school: InSchool,
  pair: { keptId: string; aliasId: string; today: string; signIns: 'both' | 'kept' },
): Promise<MovedRow[]> {
  const { keptId, aliasId, today, signIns } = pair;
  const rows = await school.db
    .selectFrom('memberships')
    .select(['id', 'identity_id', 'person_id', 'from_on', 'until_on'])
    .where('school_id', '=', school.id)
    .where('person_id', 'in', [keptId, aliasId])
    .orderBy('id')
    .execute();
  const kept = rows.filter(({ person_id }) => person_id === keptId);
  const hasOne = kept.some(({ until_on }) => until_on === null || until_on > today);
  return rows
    .filter(({ person_id, until_on }) => person_id === aliasId && (until_on === null || until_on > today))
    .map((row): MovedRow => {
      const isTwice = kept.some(({ identity_id }) => identity_id === row.identity_id);
      const reaches = !isTwice && (signIns === 'both' || !hasOne);
      const until = laterDay(row.from_on, today);
      return reaches
        ? { table: 'memberships', id: row.id, before: { person_id: aliasId }, after: { person_id: keptId } }
        : {
            table: 'memberships',
            id: row.id,
            before: { until_on: row.until_on },
            after: { until_on: until },
          };
    });
}
