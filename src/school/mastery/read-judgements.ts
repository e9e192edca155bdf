import { sql } from 'kysely';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { type SamePeople, samePeople } from '#school/people/same-people.ts';
import { occasionTwins, type TwinOf } from '#school/records/occasion-twins.ts';
import { levelReader } from '#school/scales/level-reader.ts';
import { type Cell, keyOf } from './cell.ts';

/**
 * The judgements that count of each cell, by `keyOf` the cell: all but the withdrawn ones and those of tasks that do
 * not count, and with them those that stand under an alias of the student; of every year where the cell's span is
 * `continuing`. Levels are as the newest scale reads them. `known` where it is known already whose ids are the same.
 */
export async function readJudgements(
  school: InSchool,
  cells: readonly Cell[],
  known?: SamePeople,
): Promise<Map<string, Judgement[]>> {
  if (cells.length === 0) return new Map();
  const people =
    known ??
    (await samePeople(
      school,
      cells.map(({ studentId }) => studentId),
    ));
  const wanted = cells.flatMap((cell) => [
    cell,
    ...people.aliasesOf(cell.studentId).map((studentId) => ({ ...cell, studentId })),
  ]);
  const rows = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .innerJoin(
      // Without the limit, which changes nothing, PostgreSQL would expect many rows and plan anew each time.
      sql<{ student_id: string; goal_id: string; span: string }>`(select * from unnest(
        ${wanted.map((cell) => cell.studentId)}::uuid[], ${wanted.map((cell) => cell.goalId)}::uuid[],
        ${wanted.map((cell) => cell.span)}::text[]) limit ${wanted.length})`.as<'w'>(
        sql`w(student_id, goal_id, span)`,
      ),
      (join) =>
        join
          .onRef('w.student_id', '=', 'e.student_id')
          .onRef('w.goal_id', '=', 'e.goal_id')
          .on((e) => e.or([e('w.span', '=', e.ref('e.span')), e('w.span', '=', 'continuing')])),
    )
    .leftJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'o.school_id').onRef('t.id', '=', 'o.task_id'),
    )
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    // One human who judged under two ids is one judge.
    .leftJoin('people as j', (join) =>
      join
        .onRef('j.school_id', '=', 'e.school_id')
        .onRef('j.id', '=', 'e.judge_id')
        .on('j.alias_of', 'is not', null),
    )
    .select((c) => [
      'e.id',
      'e.student_id as studentId',
      'e.goal_id as goalId',
      'w.span',
      'e.scale_version_id as scaleVersionId',
      'e.occasion_id as occasionId',
      c.fn.coalesce('j.alias_of', 'e.judge_id').as('judgeId'),
      'e.level',
      'e.worked_on as workedOn',
      // Milliseconds with their fractions: two words within one millisecond keep their order.
      sql<number>`(extract(epoch from ${c.ref('e.recorded_at')}) * 1000)::float8`.as('recordedAt'),
      'o.retake_of_id as retakeOf',
    ])
    .where('e.school_id', '=', school.id)
    .where('x.id', 'is', null)
    .where((e) => e.or([e('t.counts', 'is', null), e('t.counts', '=', true)]))
    .execute();
  const readLevel = await levelReader(
    school,
    rows.map(({ scaleVersionId }) => scaleVersionId),
  );
  const twinOf = await occasionTwins(school, people);
  const byCell = Map.groupBy(rows, (row) => keyOf({ ...row, studentId: people.keptOf(row.studentId) }));
  return new Map(
    [...byCell].map(([key, ofCell]) => [
      key,
      ofCell.map((row) => toJudgement({ ...row, level: readLevel(row) }, twinOf)),
    ]),
  );
}

function toJudgement(row: Judgement, twinOf: TwinOf): Judgement {
  const { id, judgeId, level, workedOn, recordedAt, retakeOf } = row;
  return {
    id,
    occasionId: twinOf(row.occasionId),
    judgeId,
    level,
    workedOn,
    recordedAt,
    retakeOf: retakeOf === null ? null : twinOf(retakeOf),
  };
}
