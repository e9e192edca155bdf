import type { InSchool } from '#platform/db/in-school.ts';

/** What a judge said of each student's work of one day towards a goal, the last word each, by student id. Asks no permission. */
export async function listTodaysMarks(
  school: InSchool,
  ask: { goalId: string; studentIds: readonly string[]; judgeId: string; today: string },
): Promise<Map<string, number>> {
  const { goalId, studentIds, judgeId, today } = ask;
  if (studentIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('evidence as e')
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    .distinctOn('e.student_id')
    .select(['e.student_id as studentId', 'e.level'])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', 'in', studentIds)
    .where('e.goal_id', '=', goalId)
    .where('e.judge_id', '=', judgeId)
    .where('e.worked_on', '=', today)
    .where('x.id', 'is', null)
    .orderBy('e.student_id')
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
  return new Map(rows.map(({ studentId, level }) => [studentId, level]));
}
