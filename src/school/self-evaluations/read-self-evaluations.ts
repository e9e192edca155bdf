import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** Where a student saw themself on a goal. */
export interface SelfEvaluation {
  readonly selfEvaluationId: string;
  readonly goalId: string;
  readonly taskId: string | null;
  readonly taskTitle: string | null;
  /** Of what a group made together */
  readonly madeTogether: boolean;
  readonly level: number;
  /** The scale it is a level of */
  readonly scaleId: string;
  readonly reason: string;
  readonly language: string | null;
  readonly saidOn: string;
  readonly saidAt: Date;
}

/**
 * What a student said of themself on these goals, newest first, without what was taken back. Asks no permission: for a
 * verb or page that has asked (`mayReadSelfEvaluation`).
 */
export async function readSelfEvaluations(
  school: InSchool,
  { studentId, goalIds }: { studentId: string; goalIds: readonly string[] },
): Promise<SelfEvaluation[]> {
  if (goalIds.length === 0) return [];
  return school.db
    .selectFrom('self_evaluations as s')
    .leftJoin('self_evaluation_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 's.school_id').onRef('x.self_evaluation_id', '=', 's.id'),
    )
    .leftJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 's.school_id').onRef('t.id', '=', 's.task_id'),
    )
    .select(['s.id as selfEvaluationId', 's.goal_id as goalId', 's.task_id as taskId', 's.level'])
    .select(['t.title as taskTitle', 's.made_together as madeTogether'])
    .select(['s.scale_version_id as scaleId', 's.reason', 's.language'])
    .select(['s.said_on as saidOn', 's.said_at as saidAt'])
    .where('s.school_id', '=', school.id)
    .where('s.student_id', '=', idsOfPerson(school, studentId))
    .where('s.goal_id', 'in', [...goalIds])
    .where('x.id', 'is', null)
    .orderBy('s.said_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
}
