import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';

/** Says that a goal speaks of these standards; those it already speaks of stay. Throws Invalid for unknown ones. */
export async function insertAlignments(
  school: InSchool,
  { goalId, standardIds }: { goalId: string; standardIds: readonly string[] },
): Promise<void> {
  const ids = [...new Set(standardIds)];
  if (ids.length === 0) return;
  const known = await school.db.selectFrom('standards').select('id').where('id', 'in', ids).execute();
  if (known.length < ids.length) throw new Invalid([{ field: 'standards', problem: 'unknown' }]);
  await school.db
    .insertInto('goal_alignments')
    .values(
      ids.map((standard) => ({ school_id: school.id, id: newId(), goal_id: goalId, standard_id: standard })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'goal_id', 'standard_id']).doNothing())
    .execute();
}
