import { sql } from 'kysely';
import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';

/** What the records say about one judgement before it is added. */
export interface PieceFacts {
  readonly goalVersionId: string;
  readonly rubricVersionId: string | null;
  readonly scaleVersionId: string;
  readonly scale: Scale;
  /** The attempt or observation that it may be of: the latest of the task, or the one of the day */
  readonly occasion: FoundOccasion | undefined;
  /** When the piece, or a retake of it, was last judged; null where it was not */
  readonly judgedAt: Date | null;
  /** The judgement that has this id already */
  readonly before: SameId | undefined;
}

export interface FoundOccasion {
  readonly id: string;
  readonly attempt: number;
  readonly workedOn: string;
  readonly retakeOfId: string | null;
}

interface SameId {
  readonly studentId: string;
  readonly goalId: string;
  readonly judgeId: string;
  readonly level: number;
  readonly classId: string | null;
  readonly occasionId: string;
}

/** Gathers, in one statement, what each piece is pinned to and what is there already; in the order asked. */
export async function gatherFacts(
  school: InSchool,
  ask: { work: WorkDone; pieces: readonly NewPiece[]; today: string },
): Promise<PieceFacts[]> {
  const { work, pieces, today } = ask;
  const { taskId, workedOn = today } = work;
  const wanted = sql<{
    at: number;
    id: string;
    student_id: string;
    goal_id: string;
    occasion_id: string | null;
  }>`unnest(
    ${pieces.map((piece) => piece.evidenceId)}::uuid[], ${pieces.map((piece) => piece.studentId)}::uuid[],
    ${pieces.map((piece) => piece.goalId)}::uuid[], ${pieces.map((piece) => piece.occasionId ?? null)}::uuid[]
    ) with ordinality`.as<'w'>(sql`w(id, student_id, goal_id, occasion_id, at)`);
  const rows = await school.db
    .selectFrom(wanted)
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('goal_versions as v')
          .select('v.id')
          .where('v.school_id', '=', school.id)
          .whereRef('v.goal_id', '=', 'w.goal_id')
          .orderBy('v.ordinal', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (e) =>
        e
          .selectFrom('scale_versions as v')
          .innerJoin('scale_levels as l', (join) =>
            join.onRef('l.school_id', '=', 'v.school_id').onRef('l.scale_version_id', '=', 'v.id'),
          )
          .select((s) => [
            'v.id',
            'v.cut',
            sql<number[]>`array_agg(${s.ref('l.level')} order by ${s.ref('l.level')})`.as('levels'),
            sql<string[]>`array_agg(${s.ref('l.key')} order by ${s.ref('l.level')})`.as('keys'),
          ])
          .where('v.school_id', '=', school.id)
          .groupBy(['v.id', 'v.cut', 'v.ordinal'])
          .orderBy('v.ordinal', 'desc')
          .limit(1)
          .as('scale'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('rubric_versions as v')
          .select('v.id')
          .where('v.school_id', '=', school.id)
          .whereRef('v.goal_id', '=', 'w.goal_id')
          .whereRef('v.scale_version_id', '=', 'scale.id')
          .orderBy('v.ordinal', 'desc')
          .limit(1)
          .as('rubric'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('occasions as o')
          .select(['o.id', 'o.attempt', 'o.worked_on', 'o.retake_of_id'])
          .where('o.school_id', '=', school.id)
          .whereRef('o.student_id', '=', 'w.student_id')
          .$if(taskId !== undefined, (task) => task.where('o.task_id', '=', taskId ?? null))
          .$if(taskId === undefined, (seen) =>
            seen.where('o.task_id', 'is', null).where('o.worked_on', '=', workedOn),
          )
          .orderBy((o) => sql`${o.ref('o.id')} is not distinct from ${o.ref('w.occasion_id')}`, 'desc')
          .orderBy('o.attempt', 'desc')
          .limit(1)
          .as('occasion'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('evidence as j')
          .innerJoin('occasions as o', (join) =>
            join.onRef('o.school_id', '=', 'j.school_id').onRef('o.id', '=', 'j.occasion_id'),
          )
          .select((j) => j.fn.max('j.recorded_at').as('at'))
          .where('j.school_id', '=', school.id)
          .whereRef('j.student_id', '=', 'w.student_id')
          .whereRef('j.goal_id', '=', 'w.goal_id')
          .where((o) =>
            o.or([o('o.id', '=', o.ref('occasion.id')), o('o.retake_of_id', '=', o.ref('occasion.id'))]),
          )
          .as('judged'),
      (join) => join.onTrue(),
    )
    .leftJoin('evidence as b', (join) => join.onRef('b.id', '=', 'w.id').on('b.school_id', '=', school.id))
    .select([
      'version.id as goalVersionId',
      'rubric.id as rubricVersionId',
      'scale.id as scaleVersionId',
      'scale.cut',
      'scale.levels',
      'scale.keys',
      'occasion.id as occasionId',
      'occasion.attempt',
      'occasion.worked_on as workedOn',
      'occasion.retake_of_id as retakeOfId',
      'judged.at as judgedAt',
      'b.student_id as bStudentId',
      'b.goal_id as bGoalId',
      'b.judge_id as bJudgeId',
      'b.level as bLevel',
      'b.class_id as bClassId',
      'b.occasion_id as bOccasionId',
    ])
    .orderBy('w.at')
    .execute();
  return rows.map((row) => ({
    goalVersionId: row.goalVersionId,
    rubricVersionId: row.rubricVersionId,
    scaleVersionId: row.scaleVersionId,
    scale: {
      cut: row.cut,
      levels: row.levels.map((level, index) => ({ level, key: row.keys[index] ?? '' })),
    },
    occasion: occasionOf(row),
    judgedAt: row.judgedAt,
    before: sameIdOf(row),
  }));
}

function occasionOf(row: {
  occasionId: string | null;
  attempt: number | null;
  workedOn: string | null;
  retakeOfId: string | null;
}): FoundOccasion | undefined {
  const { occasionId: id, attempt, workedOn, retakeOfId } = row;
  return id && attempt && workedOn ? { id, attempt, workedOn, retakeOfId } : undefined;
}

function sameIdOf(row: {
  bStudentId: string | null;
  bGoalId: string | null;
  bJudgeId: string | null;
  bLevel: number | null;
  bClassId: string | null;
  bOccasionId: string | null;
}): SameId | undefined {
  const { bStudentId, bGoalId, bJudgeId, bLevel, bClassId, bOccasionId } = row;
  if (!bStudentId || !bGoalId || !bJudgeId || !bLevel || !bOccasionId) return undefined;
  return {
    studentId: bStudentId,
    goalId: bGoalId,
    judgeId: bJudgeId,
    level: bLevel,
    classId: bClassId,
    occasionId: bOccasionId,
  };
}
