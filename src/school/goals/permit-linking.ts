import type { GoalLink } from '#core/goals/check-link.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitPlanningGoal } from '#school/courses/permit-goal.ts';
import { getGoal } from './get-goal.ts';

/**
 * By which relation the actor links two goals, or ends their link. Replacing changes what both pages say of their
 * goal, so both must be theirs to change; an order of goals is said by whoever plans one of them and may read the
 * other. Throws NotFound and Forbidden.
 */
export async function permitLinking(
  school: InSchool,
  by: Actor,
  { kind, fromId, toId }: GoalLink,
): Promise<Relation> {
  if (kind === 'replaces') await permitPlanningGoal(school, by, toId);
  const first = await getGoal(school, { by, goalId: fromId });
  const second = await getGoal(school, { by, goalId: toId });
  const mine = kind === 'replaces' || first.mayChange ? first : second;
  return (await permitPlanningGoal(school, by, mine.goalId)).relation;
}
