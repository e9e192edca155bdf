import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';

/**
 * A subquery: the rows by which an adoption is set aside now, for `exists`. `adoption` names the column of the
 * adoption's id in the statement around it.
 *
 * Example: `.where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))`
 */
export function standingSetAside(school: InSchool, adoption: string) {
  return school.db
    .selectFrom('goal_set_asides as aside')
    .leftJoin('goal_returns as back', (join) =>
      join
        .onRef('back.school_id', '=', 'aside.school_id')
        .onRef('back.set_aside_id', '=', 'aside.id')
        .on('back.school_id', '=', school.id),
    )
    .select('aside.id')
    .where('aside.school_id', '=', school.id)
    .where('aside.adoption_id', '=', sql.ref<string>(adoption))
    .where('back.id', 'is', null);
}
