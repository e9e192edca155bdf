import { type ChosenPart, checkParts, type PartsProblem } from '#core/goals/check-parts.ts';
import type { PartsRule } from '#core/goals/read-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningGoal, permitReadingGoal } from '#school/courses/permit-goal.ts';
import { findRule, listWholes } from './list-wholes.ts';
import { lockLinks } from './lock-links.ts';

/** What came of making a goal of several. `beforeId` is the rule that held until now. */
export type PartsOutcome =
  | { readonly outcome: 'made'; readonly ruleId: string; readonly beforeId: string | null }
  | { readonly outcome: 'refused'; readonly problem: PartsProblem };

/**
 * Makes a goal of several others, or changes of which and by which rule; what held before ends and stays in the record.
 * Nobody's evidence moves, and the goal reads none of its own any more. Throws NotFound and Forbidden.
 */
export async function makeOfParts(
  school: InSchool,
  given: { by: Actor; goalId: string; rule: PartsRule; parts: readonly ChosenPart[] },
): Promise<PartsOutcome> {
  const { by, goalId, rule } = given;
  const { relation } = await permitPlanningGoal(school, by, goalId);
  for (const part of given.parts) await permitReadingGoal(school, by, part.goalId);
  await lockLinks(school);
  const wholes = (await listWholes(school)).filter((each) => each.goalId !== goalId);
  const kinds = await listKinds(school, [goalId, ...given.parts.map((part) => part.goalId)]);
  const problem = checkParts(goalId, given, {
    wholes: new Set(wholes.map((each) => each.goalId)),
    parts: new Set(wholes.flatMap((each) => each.parts.map((part) => part.goalId))),
    kindOf: (id) => kinds.get(id),
  });
  if (problem) return { outcome: 'refused', problem };
  const beforeId = await endRule(school, { by, goalId });
  const ruleId = await insertRule(school, given);
  await writeAudit(school, by, {
    act: 'goal.make-of-parts',
    relation,
    subject: 'goal',
    ids: [goalId, ...given.parts.map((part) => part.goalId)],
    detail: { rule: ruleId, kind: rule.kind },
  });
  return { outcome: 'made', ruleId, beforeId };
}

/** Makes a goal one of its own again. Throws NotFound where it is not made of several, and Forbidden. */
export async function endParts(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId: string },
): Promise<{ readonly ruleId: string }> {
  const { relation } = await permitPlanningGoal(school, by, goalId);
  await lockLinks(school);
  const ruleId = await endRule(school, { by, goalId });
  if (!ruleId) throw new NotFound('This goal is not made of several.');
  await writeAudit(school, by, {
    act: 'goal.end-parts',
    relation,
    subject: 'goal',
    ids: [goalId],
    detail: { rule: ruleId },
  });
  return { ruleId };
}

/**
 * Takes the last change back: a rule that holds ends, and one that has ended holds again as it was, as a new row. Throws
 * NotFound where the goal has no such rule.
 */
export async function undoParts(
  school: InSchool,
  { by, goalId, ruleId }: { by: Actor; goalId: string; ruleId: string },
): Promise<PartsOutcome | { readonly outcome: 'ended' }> {
  const rule = await findRule(school, ruleId);
  if (rule?.goalId !== goalId) throw new NotFound('There is nothing to undo.');
  if (!rule.holds) return makeOfParts(school, { by, ...rule });
  await endParts(school, { by, goalId });
  return { outcome: 'ended' };
}

async function endRule(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId: string },
): Promise<string | null> {
  const [before] = await listWholes(school, { goalIds: [goalId] });
  if (!before) return null;
  await school.db
    .insertInto('goal_rule_ends')
    .values({
      school_id: school.id,
      id: newId(),
      rule_id: before.ruleId,
      ended_by: by.standing.personId,
      ended_at: by.now,
    })
    .execute();
  return before.ruleId;
}

async function insertRule(
  school: InSchool,
  { by, goalId, rule, parts }: { by: Actor; goalId: string; rule: PartsRule; parts: readonly ChosenPart[] },
): Promise<string> {
  const id = newId();
  const byPoints = rule.kind === 'points';
  await school.db
    .insertInto('goal_rules')
    .values({
      school_id: school.id,
      id,
      goal_id: goalId,
      kind: rule.kind,
      points_required: byPoints ? rule.pointsRequired : null,
      made_by: by.standing.personId,
      made_at: by.now,
    })
    .execute();
  await school.db
    .insertInto('goal_parts')
    .values(
      parts.map((part, index) => ({
        school_id: school.id,
        id: newId(),
        rule_id: id,
        goal_id: part.goalId,
        position: index + 1,
        // Another rule reads neither.
        points: byPoints ? part.points : 1,
        required: byPoints ? part.required : true,
      })),
    )
    .execute();
  return id;
}

async function listKinds(
  school: InSchool,
  goalIds: readonly string[],
): Promise<ReadonlyMap<string, 'content' | 'language'>> {
  const rows = await school.db
    .selectFrom('goals')
    .select(['id', 'kind'])
    .where('school_id', '=', school.id)
    .where('id', 'in', [...goalIds])
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind === 'language' ? kind : 'content']));
}
