import { type QueryCreator, sql } from 'kysely';
import type { DB } from '#platform/db/tables.generated.ts';
import type { Judged } from './placed-piece.ts';

/** What `drawJudgements` is given. */
export interface JudgementValues {
  readonly schoolId: string;
  readonly judgeId: string;
  readonly classId: string;
  /** From `rowsOfJudgements` */
  readonly judgementRows: string;
}

/** The rows of judgements, each pinned to the versions it was judged by, as JSON. */
export function rowsOfJudgements(judged: readonly Judged[]): string {
  return JSON.stringify(judged.map(rowOf));
}

function rowOf({ piece, facts, occasion, judgement }: Judged) {
  return {
    id: piece.evidenceId,
    student_id: piece.studentId,
    goal_id: piece.goalId,
    occasion_id: occasion.id,
    level: piece.level,
    worked_on: judgement.workedOn,
    span: facts.year,
    goal_version_id: facts.goalVersionId,
    rubric_version_id: facts.rubricVersionId,
    scale_version_id: facts.scaleVersionId,
    supports: piece.supports ?? [],
    recorded_at: new Date(judgement.recordedAt).toISOString(),
  };
}

/** Draws the statement that adds judgements and answers with the ids that were not there before. */
export function drawJudgements(db: QueryCreator<DB>, given: JudgementValues) {
  return db
    .insertInto('evidence')
    .columns([
      'school_id',
      'id',
      'student_id',
      'goal_id',
      'occasion_id',
      'judge_id',
      'level',
      'worked_on',
      'span',
      'class_id',
      'goal_version_id',
      'rubric_version_id',
      'scale_version_id',
      'supports',
      'recorded_at',
    ])
    .expression(
      db
        .selectFrom(
          sql<ReturnType<typeof rowOf>>`jsonb_to_recordset(${given.judgementRows}::jsonb)`.as<'w'>(
            sql`w(id uuid, student_id uuid, goal_id uuid, occasion_id uuid, level smallint, worked_on date, span text,
              goal_version_id uuid, rubric_version_id uuid, scale_version_id uuid, supports text[],
              recorded_at timestamptz)`,
          ),
        )
        .select([
          sql<string>`${given.schoolId}::uuid`.as('school_id'),
          'w.id',
          'w.student_id',
          'w.goal_id',
          'w.occasion_id',
          sql<string>`${given.judgeId}::uuid`.as('judge_id'),
          'w.level',
          'w.worked_on',
          'w.span',
          sql<string>`${given.classId}::uuid`.as('class_id'),
          'w.goal_version_id',
          'w.rubric_version_id',
          'w.scale_version_id',
          'w.supports',
          'w.recorded_at',
        ]),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
    .returning('id');
}
