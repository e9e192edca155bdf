import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';

/**
 * Which of these judgements are there already: the occasion of each, by its id. Throws Conflict where an id
 * stands for another judgement.
 */
export async function findRecorded(
  school: InSchool,
  { by, work, pieces }: { by: Actor; work: WorkDone; pieces: readonly NewPiece[] },
): Promise<Map<string, string>> {
  const rows = await school.db
    .selectFrom('evidence')
    .select(['id', 'student_id', 'goal_id', 'level', 'class_id', 'judge_id', 'occasion_id'])
    .where('school_id', '=', school.id)
    .where(
      'id',
      'in',
      pieces.map((piece) => piece.evidenceId),
    )
    .execute();
  for (const row of rows) {
    const piece = pieces.find(({ evidenceId }) => evidenceId === row.id);
    const isSame =
      row.student_id === piece?.studentId &&
      row.goal_id === piece.goalId &&
      row.level === piece.level &&
      row.class_id === work.classId &&
      row.judge_id === by.standing.personId;
    if (!isSame) throw new Conflict('This was already sent with another judgement. Open the page again.');
  }
  return new Map(rows.map((row) => [row.id, row.occasion_id]));
}
