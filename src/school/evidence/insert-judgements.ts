import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { WorkDone } from './new-evidence.ts';
import type { Placed } from './placed-piece.ts';

/** Adds the judgements, each pinned to the versions it was judged by. */
export async function insertJudgements(
  school: InSchool,
  { by, work, placed }: { by: Actor; work: WorkDone; placed: readonly Placed[] },
): Promise<void> {
  if (placed.length === 0) return;
  const rows = await school.db
    .insertInto('evidence')
    .values(
      placed.map(({ piece, facts, locked, occasion, judgement }) => ({
        school_id: school.id,
        id: piece.evidenceId,
        student_id: piece.studentId,
        goal_id: piece.goalId,
        occasion_id: occasion.id,
        judge_id: by.standing.personId,
        level: piece.level,
        worked_on: judgement.workedOn,
        span: locked.span,
        class_id: work.classId,
        goal_version_id: facts.goalVersionId,
        rubric_version_id: facts.rubricVersionId,
        scale_version_id: facts.scaleVersionId,
        supports: [...(piece.supports ?? [])],
        recorded_at: new Date(judgement.recordedAt),
      })),
    )
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
    .returning('id')
    .execute();
  if (rows.length < placed.length)
    throw new Conflict('This was already sent with another judgement. Open the page again.');
}
