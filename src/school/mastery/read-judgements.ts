import { sql } from 'kysely';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { type Cell, keyOf } from './cell.ts';

/** The judgements that count of each cell, by `keyOf` the cell: all but the withdrawn ones. */
export async function readJudgements(
  school: InSchool,
  cells: readonly Cell[],
): Promise<Map<string, Judgement[]>> {
  if (cells.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .innerJoin(
      // Without the limit, which changes nothing, PostgreSQL would expect many rows and plan anew each time.
      sql<{ student_id: string; goal_id: string; span: string }>`(select * from unnest(
        ${cells.map((cell) => cell.studentId)}::uuid[], ${cells.map((cell) => cell.goalId)}::uuid[],
        ${cells.map((cell) => cell.span)}::text[]) limit ${cells.length})`.as<'w'>(
        sql`w(student_id, goal_id, span)`,
      ),
      (join) =>
        join
          .onRef('w.student_id', '=', 'e.student_id')
          .onRef('w.goal_id', '=', 'e.goal_id')
          .onRef('w.span', '=', 'e.span'),
    )
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    .select((c) => [
      'e.id',
      'e.student_id as studentId',
      'e.goal_id as goalId',
      'e.span',
      'e.occasion_id as occasionId',
      'e.judge_id as judgeId',
      'e.level',
      'e.worked_on as workedOn',
      // Milliseconds with their fractions: two words within one millisecond keep their order.
      sql<number>`(extract(epoch from ${c.ref('e.recorded_at')}) * 1000)::float8`.as('recordedAt'),
      'o.retake_of_id as retakeOf',
    ])
    .where('e.school_id', '=', school.id)
    .where('x.id', 'is', null)
    .execute();
  const byCell = Map.groupBy(rows, keyOf);
  return new Map([...byCell].map(([key, ofCell]) => [key, ofCell.map(toJudgement)]));
}

function toJudgement(row: Judgement): Judgement {
  const { id, occasionId, judgeId, level, workedOn, recordedAt, retakeOf } = row;
  return { id, occasionId, judgeId, level, workedOn, recordedAt, retakeOf };
}
