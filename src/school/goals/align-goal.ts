import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { insertAlignments } from './insert-alignments.ts';

/** Changes which official standards a goal speaks of: some are added, some taken off. */
export async function alignGoal(
  school: InSchool,
  change: { by: Actor; goalId: string; add?: readonly string[]; remove?: readonly string[] },
): Promise<void> {
  const { by, goalId, add = [], remove = [] } = change;
  const { relation } = await permitPlanningGoal(school, by, goalId);
  await insertAlignments(school, { goalId, standardIds: add });
  if (remove.length > 0) {
    await school.db
      .deleteFrom('goal_alignments')
      .where('school_id', '=', school.id)
      .where('goal_id', '=', goalId)
      .where('standard_id', 'in', [...remove])
      .execute();
  }
  await writeAudit(school, by, {
    act: 'goal.align',
    relation,
    subject: 'goal',
    ids: [goalId],
    detail: { added: add.join(' '), removed: remove.join(' ') },
  });
}
