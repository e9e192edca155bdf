import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';

/** A version of a goal: evidence is pinned to it. */
export interface GoalVersion {
  readonly goalVersionId: string;
  /** 1 is the first */
  readonly ordinal: number;
}

/** The newest version of a goal. Throws NotFound where there is no such goal. */
export async function currentVersion(school: InSchool, goalId: string): Promise<GoalVersion> {
  const found = await school.db
    .selectFrom('goal_versions')
    .select(['id as goalVersionId', 'ordinal'])
    .where('school_id', '=', school.id)
    .where('goal_id', '=', goalId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) throw new NotFound('There is no such goal.');
  return found;
}
