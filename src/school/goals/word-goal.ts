import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { checkGoalWords, type GoalWords } from './check-goal-words.ts';
import { currentVersion } from './current-version.ts';
import { listWordings } from './list-wordings.ts';

/**
 * Says the current version of a goal in another language; a later wording supersedes an earlier one.
 * `reviewed` says that the writer reads the language and has read it. The original words are pinned: Invalid
 * where they would be changed this way. Conflict where the goal was reworded since `goalVersionId`.
 */
export async function wordGoal(
  school: InSchool,
  change: {
    by: Actor;
    goalId: string;
    goalVersionId?: string | undefined;
    wording: GoalWords;
    reviewed: boolean;
  },
): Promise<{ wordingId: string }> {
  const { by, goalId, reviewed } = change;
  const { relation } = await permitPlanningGoal(school, by, goalId);
  const words = checkGoalWords(change.wording);
  const { goalVersionId } = await currentVersion(school, goalId);
  if (change.goalVersionId && change.goalVersionId !== goalVersionId)
    throw new Conflict('Someone reworded this goal before you. Open it again and look at both.');
  const { original } = await listWordings(school, goalVersionId);
  if (words.language === original.language)
    throw new Invalid([{ field: 'language', problem: 'is-original' }]);
  const wordingId = newId();
  await school.db
    .insertInto('goal_wordings')
    .values({
      school_id: school.id,
      id: wordingId,
      goal_version_id: goalVersionId,
      language: words.language,
      title: words.title,
      statement: words.statement,
      author_id: by.standing.personId,
      review: reviewed ? 'reviewed' : 'draft',
    })
    .execute();
  await writeAudit(school, by, {
    act: 'goal.word',
    relation,
    subject: 'goal',
    ids: [goalId],
    detail: { language: words.language, reviewed },
  });
  return { wordingId };
}
