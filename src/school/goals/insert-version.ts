import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { GoalWords } from './check-goal-words.ts';

/** Adds a version of a goal with its original words, and says its id. Whoever teaches writes what they read. */
export async function insertVersion(
  school: InSchool,
  version: { by: Actor; goalId: string; ordinal: number; words: GoalWords },
): Promise<string> {
  const { by, goalId, ordinal, words } = version;
  const id = newId();
  await school.db
    .insertInto('goal_versions')
    .values({ school_id: school.id, id, goal_id: goalId, ordinal, created_by: by.standing.personId })
    .execute();
  await school.db
    .insertInto('goal_wordings')
    .values({
      school_id: school.id,
      id: newId(),
      goal_version_id: id,
      language: words.language,
      title: words.title,
      statement: words.statement,
      author_id: by.standing.personId,
      review: 'reviewed',
    })
    .execute();
  return id;
}
