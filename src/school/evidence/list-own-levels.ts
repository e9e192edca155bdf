import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** A judge's current word on one goal of one occasion. */
export interface OwnLevel {
  readonly level: number;
  readonly supports: readonly string[];
}

/** What a judge last said about each goal of a student's attempt at a task, by goal id. Asks no permission. */
export async function listOwnLevels(
  school: InSchool,
  of: { studentId: string; taskId: string; attempt: number; judgeId: string },
): Promise<Map<string, OwnLevel>> {
  const rows = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    .distinctOn('e.goal_id')
    .select(['e.goal_id as goalId', 'e.level', 'e.supports'])
    .where('e.school_id', '=', school.id)
    .where('o.school_id', '=', school.id)
    .where('o.student_id', '=', idsOfPerson(school, of.studentId))
    .where('o.task_id', '=', of.taskId)
    .where('o.attempt', '=', of.attempt)
    .where('e.judge_id', '=', idsOfPerson(school, of.judgeId))
    .where('x.id', 'is', null)
    .orderBy('e.goal_id')
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
  return new Map(rows.map(({ goalId, level, supports }) => [goalId, { level, supports }]));
}
