import type { World } from '#tests/world/world.ts';

/** What classes of the world were asked to word, and what was proposed, by id; the first proposal first. */
export interface Wordings {
  /** Classes that are invited, by goal */
  readonly invited: ReadonlyMap<string, string>;
  readonly proposals: ReadonlyMap<string, { readonly classId: string; readonly studentId: string }>;
}

export function findWordings({ inSchool }: World): Promise<Wordings> {
  return inSchool(async (school) => {
    const rows = await school.db
      .selectFrom('wording_invitations as i')
      .innerJoin('wording_proposals as p', (join) =>
        join.onRef('p.school_id', '=', 'i.school_id').onRef('p.invitation_id', '=', 'i.id'),
      )
      .select(['i.goal_id as goalId', 'i.class_id as classId', 'p.id', 'p.student_id as studentId'])
      .where('i.school_id', '=', school.id)
      .orderBy('p.proposed_at')
      .execute();
    return {
      invited: new Map(rows.map(({ goalId, classId }) => [goalId, classId])),
      proposals: new Map(rows.map(({ id, classId, studentId }) => [id, { classId, studentId }])),
    };
  });
}
