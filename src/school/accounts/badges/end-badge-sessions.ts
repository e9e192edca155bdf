import type { InSchool } from '#platform/db/in-school.ts';

/** Ends what badges of these students have opened in the school: the next request is nobody's. */
export async function endBadgeSessions(school: InSchool, studentIds: readonly string[]): Promise<void> {
  if (studentIds.length === 0) return;
  await school.db
    .deleteFrom('sessions')
    .where('opened_by', '=', 'badge')
    .where('membership_id', 'in', (e) =>
      e
        .selectFrom('memberships')
        .select('id')
        .where('school_id', '=', school.id)
        .where('person_id', 'in', studentIds),
    )
    .execute();
}
