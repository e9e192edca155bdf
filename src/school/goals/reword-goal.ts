import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { lockGoal } from '#school/courses/lock-goal.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { checkGoalWords, type GoalWords } from './check-goal-words.ts';
import { currentVersion } from './current-version.ts';
import { insertVersion } from './insert-version.ts';

/**
 * Says a goal in new words: a new version. Evidence from before keeps the words it was judged by; wordings in
 * other languages belong to the old version, and the new one waits for its own. A change of meaning is no
 * rewording but a new goal. `from` is the version the writer had before them: Conflict where another is newer.
 */
export async function rewordGoal(
  school: InSchool,
  change: { by: Actor; goalId: string; wording: GoalWords; from?: string | undefined },
): Promise<{ goalVersionId: string; ordinal: number }> {
  const { by, goalId } = change;
  const { relation } = await permitPlanningGoal(school, by, goalId);
  const words = checkGoalWords(change.wording);
  // Two who reword at once come one after the other.
  await lockGoal(school, goalId);
  const before = await currentVersion(school, goalId);
  if (change.from && change.from !== before.goalVersionId)
    throw new Conflict('Someone reworded this goal before you. Open it again and look at both.');
  const ordinal = before.ordinal + 1;
  const goalVersionId = await insertVersion(school, { by, goalId, ordinal, words });
  await writeAudit(school, by, {
    act: 'goal.reword',
    relation,
    subject: 'goal',
    ids: [goalId],
    detail: { ordinal, language: words.language },
  });
  return { goalVersionId, ordinal };
}
