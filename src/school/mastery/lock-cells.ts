import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Cell } from './cell.ts';
import { type KeptEstimate, keptOf } from './kept-estimate.ts';

/** Locks the estimates of cells that have evidence already; each cell once, in the order of all that lock. */
export async function lockCells(school: InSchool, cells: readonly Cell[]): Promise<KeptEstimate[]> {
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
    .select(['s.student_id as studentId', 's.goal_id as goalId', 's.span', 's.id'])
    .select([
      's.weighted_sum',
      's.weight',
      's.weight_squares',
      's.pieces',
      's.last_on',
      's.calculation_id',
      's.revision',
    ])
    .where('s.school_id', '=', school.id)
    .orderBy('s.id')
    .forUpdate('s')
    .execute();
  return rows.map((row) => keptOf(row, row));
}
