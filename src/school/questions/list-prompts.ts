import type { InSchool } from '#platform/db/in-school.ts';
import { type About, aboutOf } from './about.ts';
import { isStanding } from './is-standing.ts';

/** A prompt that stands. */
export interface Prompt {
  readonly promptId: string;
  readonly classId: string;
  readonly about: About;
  /** The teacher's own words; none where it is said in the words of the catalogue */
  readonly body: string | null;
  readonly language: string | null;
  readonly askedById: string;
  readonly askedAt: Date;
}

/** What stands for these classes, the newest first. Asks no permission: for a verb that knows whose classes they are. */
export async function listPrompts(
  school: InSchool,
  { classIds }: { classIds: readonly string[] },
): Promise<Prompt[]> {
  if (classIds.length === 0) return [];
  const rows = await school.db
    .selectFrom('question_prompts as r')
    .select([
      'r.id as promptId',
      'r.class_id as classId',
      'r.goal_id as goalId',
      'r.task_id as taskId',
      'r.body',
      'r.language',
      'r.asked_by as askedById',
      'r.asked_at as askedAt',
    ])
    .where('r.school_id', '=', school.id)
    .where('r.class_id', 'in', classIds)
    .where(isStanding(school, 'prompt_id', 'r.id'))
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  return rows.map(({ goalId, taskId, ...row }) => ({ ...row, about: aboutOf({ goalId, taskId }) }));
}
