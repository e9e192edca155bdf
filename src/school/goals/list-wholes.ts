import type { ChosenPart } from '#core/goals/check-parts.ts';
import type { PartsRule } from '#core/goals/read-parts.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** A goal made of several, by the rule that holds. */
export interface Whole {
  readonly goalId: string;
  readonly ruleId: string;
  readonly rule: PartsRule;
  /** In the order in which they were chosen */
  readonly parts: readonly ChosenPart[];
}

/** The goals that are made of several now: of the whole school, or of those named. Asks no permission. */
export async function listWholes(
  school: InSchool,
  { goalIds }: { goalIds?: readonly string[] } = {},
): Promise<Whole[]> {
  if (goalIds?.length === 0) return [];
  const rows = await selectParts(school)
    .where('x.id', 'is', null)
    .$if(goalIds !== undefined, (named) => named.where('u.goal_id', 'in', goalIds ?? []))
    .execute();
  return gather(rows);
}

/** A rule as it was made, whether it holds or has ended; undefined where there is none. Asks no permission. */
export async function findRule(
  school: InSchool,
  ruleId: string,
): Promise<(Whole & { readonly holds: boolean }) | undefined> {
  const rows = await selectParts(school).where('u.id', '=', ruleId).execute();
  const [whole] = gather(rows);
  return whole && { ...whole, holds: rows[0]?.endId === null };
}

function selectParts(school: InSchool) {
  return school.db
    .selectFrom('goal_rules as u')
    .innerJoin('goal_parts as p', (join) =>
      join.onRef('p.school_id', '=', 'u.school_id').onRef('p.rule_id', '=', 'u.id'),
    )
    .leftJoin('goal_rule_ends as x', (join) =>
      join.onRef('x.school_id', '=', 'u.school_id').onRef('x.rule_id', '=', 'u.id'),
    )
    .select(['u.id as ruleId', 'u.goal_id as goalId', 'u.kind', 'u.points_required as pointsRequired'])
    .select(['p.goal_id as partId', 'p.points', 'p.required', 'x.id as endId'])
    .where('u.school_id', '=', school.id)
    .orderBy('u.id')
    .orderBy('p.position');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectParts>['execute']>>[number];

function gather(rows: readonly Row[]): Whole[] {
  return [...Map.groupBy(rows, ({ ruleId }) => ruleId)].flatMap(([ruleId, ofRule]) => {
    const [first] = ofRule;
    if (!first) return [];
    const parts = ofRule.map(({ partId, points, required }) => ({ goalId: partId, points, required }));
    return [{ goalId: first.goalId, ruleId, rule: readRule(first), parts }];
  });
}

function readRule({ kind, pointsRequired }: Row): PartsRule {
  if (kind === 'points') return { kind, pointsRequired: pointsRequired ?? 0 };
  return { kind: kind === 'lowest' ? 'lowest' : 'every' };
}
