import type { InSchool } from '#platform/db/in-school.ts';

/** A version of a goal with its original words. */
export interface ListedVersion {
  readonly goalVersionId: string;
  readonly ordinal: number;
  readonly language: string;
  readonly title: string;
  readonly statement: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  /** How many judgements are pinned to it */
  readonly judgements: number;
}

/** Every version of a goal, the newest first. Asks no permission. */
export async function listVersions(school: InSchool, goalId: string): Promise<ListedVersion[]> {
  return school.db
    .selectFrom('goal_versions as v')
    .innerJoin('goal_wordings as w', (join) =>
      join.onRef('w.school_id', '=', 'v.school_id').onRef('w.goal_version_id', '=', 'v.id'),
    )
    .distinctOn('v.ordinal')
    .select((e) => [
      'v.id as goalVersionId',
      'v.ordinal',
      'w.language',
      'w.title',
      'w.statement',
      'v.created_at as createdAt',
      'v.created_by as createdBy',
      e
        .selectFrom('evidence as x')
        .select(e.fn.countAll<number>().as('n'))
        .where('x.school_id', '=', school.id)
        .whereRef('x.goal_version_id', '=', 'v.id')
        .as('judgements'),
    ])
    .where('v.school_id', '=', school.id)
    .where('v.goal_id', '=', goalId)
    .orderBy('v.ordinal', 'desc')
    .orderBy('w.written_at')
    .orderBy('w.id')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, judgements: row.judgements ?? 0 })));
}
