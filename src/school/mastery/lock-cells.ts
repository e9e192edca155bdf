import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Cell } from './cell.ts';
import { type LockedEstimate, lockedOf } from './locked-estimate.ts';

/** Locks the estimates of cells that have evidence already; each cell once, in the order of all that lock. */
export async function lockCells(school: InSchool, cells: readonly Cell[]): Promise<LockedEstimate[]> {
  const rows = await school.db
    .selectFrom('estimates as s')
    .innerJoin(
      sql<{ student_id: string; goal_id: string; span: string }>`unnest(
        ${cells.map((cell) => cell.studentId)}::uuid[], ${cells.map((cell) => cell.goalId)}::uuid[],
        ${cells.map((cell) => cell.span)}::text[])`.as<'w'>(sql`w(student_id, goal_id, span)`),
      (join) =>
        join
          .onRef('w.student_id', '=', 's.student_id')
          .onRef('w.goal_id', '=', 's.goal_id')
          .onRef('w.span', '=', 's.span'),
    )
    .select([
      's.id',
      's.student_id',
      's.goal_id',
      's.span',
      's.weighted_sum',
      's.weight',
      's.weight_squares',
      's.pieces',
      's.last_on',
    ])
    .where('s.school_id', '=', school.id)
    .orderBy('s.student_id')
    .orderBy('s.goal_id')
    .forUpdate('s')
    .execute();
  return rows.map(lockedOf);
}
