import type { InSchool } from '#platform/db/in-school.ts';
import { findStandards, type StandardFacts } from '#school/standards/find-standards.ts';

/** The official standards a goal speaks of. Asks no permission. */
export async function listAlignments(school: InSchool, goalId: string): Promise<StandardFacts[]> {
  const rows = await school.db
    .selectFrom('goal_alignments')
    .select('standard_id')
    .where('school_id', '=', school.id)
    .where('goal_id', '=', goalId)
    .execute();
  return findStandards(
    school,
    rows.map(({ standard_id }) => standard_id),
  );
}
