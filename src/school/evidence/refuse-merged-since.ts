import type { InSchool } from '#platform/db/in-school.ts';
import { ChangedMeanwhile } from '#platform/failures/failures.ts';
import type { PieceFacts } from './gather-facts.ts';

/**
 * Whoever makes an estimate holds the student's row, on which a merge waits or was waited for. Throws
 * ChangedMeanwhile where a merge was faster than that: what was read of the student no longer holds.
 */
export async function refuseMergedSince(
  school: InSchool,
  facts: readonly Pick<PieceFacts, 'cell' | 'aliasIds'>[],
): Promise<void> {
  if (facts.length === 0) return;
  const studentIds = [...new Set(facts.map(({ cell }) => cell.studentId))];
  const known = new Set(facts.flatMap(({ aliasIds }) => aliasIds));
  const merged = await school.db
    .selectFrom('people')
    .select('id')
    .where('school_id', '=', school.id)
    .where('alias_of', 'is not', null)
    .where((e) => e.or([e('id', 'in', studentIds), e('alias_of', 'in', studentIds)]))
    .execute();
  if (merged.length !== known.size || !merged.every(({ id }) => known.has(id)))
    throw new ChangedMeanwhile('The student was made one with another person.');
}
