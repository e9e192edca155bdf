import { sql } from 'kysely';
import type { Status } from '#core/mastery/estimate-from.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Cell } from './cell.ts';
import { type KeptEstimate, keptOf } from './kept-estimate.ts';

const NOTHING_YET: Status = 'no-evidence';

/** Makes the estimates of cells that have none yet, in the order of all that lock; each cell once. */
export async function makeEstimates(
  school: InSchool,
  { cells, now }: { cells: readonly Cell[]; now: Date },
): Promise<KeptEstimate[]> {
  if (cells.length === 0) return [];
  const inOrder = cells.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  const rows = await school.db
    .insertInto('estimates')
    .values(
      inOrder.map((cell) => ({
        school_id: school.id,
        id: newId(),
        student_id: cell.studentId,
        goal_id: cell.goalId,
        span: cell.span,
        weighted_sum: 0,
        weight: 0,
        weight_squares: 0,
        pieces: 0,
        status: NOTHING_YET,
        changed_at: now,
      })),
    )
    // Where another was faster its row is taken, with what that left.
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'student_id', 'goal_id', 'span'])
        .doUpdateSet({ changed_at: sql.ref('estimates.changed_at') }),
    )
    .returning(['student_id as studentId', 'goal_id as goalId', 'span', 'id'])
    .returning([
      'weighted_sum',
      'weight',
      'weight_squares',
      'pieces',
      'last_on',
      'calculation_id',
      'revision',
    ])
    .execute();
  return rows.map((row) => keptOf(row, row));
}

function placeOf({ studentId, goalId }: Cell): string {
  return `${studentId} ${goalId}`;
}
