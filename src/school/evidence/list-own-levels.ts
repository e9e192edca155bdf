import type { InSchool } from '#platform/db/in-school.ts';

/** A judge's current word on one goal of one occasion. */
export interface OwnLevel {
  readonly level: number;
  readonly supports: readonly string[];
}

/** What a judge last said about each goal of a student's occasion, by goal id. Asks no permission. */
export async function listOwnLevels(
  school: InSchool,
  { occasionId, judgeId }: { occasionId: string; judgeId: string },
): Promise<Map<string, OwnLevel>> {
  const rows = await school.db
    .selectFrom('evidence as e')
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    .distinctOn('e.goal_id')
    .select(['e.goal_id as goalId', 'e.level', 'e.supports'])
    .where('e.school_id', '=', school.id)
    .where('e.occasion_id', '=', occasionId)
    .where('e.judge_id', '=', judgeId)
    .where('x.id', 'is', null)
    .orderBy('e.goal_id')
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
  return new Map(rows.map(({ goalId, level, supports }) => [goalId, { level, supports }]));
}
