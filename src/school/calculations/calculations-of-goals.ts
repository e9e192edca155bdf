import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { calculationById, type GoalCalculation } from './goal-calculation.ts';

/** A goal's calculation, and whether its levels go on over the years. */
export interface SpannedCalculation extends GoalCalculation {
  readonly continuing: boolean;
}

/** The calculation of each of these goals on the school's scale, by goal. Asks no permission. */
export async function calculationsOfGoals(
  school: InSchool,
  { goalIds, scale }: { goalIds: readonly string[]; scale: Scale & { readonly id: string } },
): Promise<(goalId: string) => SpannedCalculation> {
  const rows =
    goalIds.length === 0
      ? []
      : await school.db
          .selectFrom('goals')
          .select(['id', 'calculation_id as calculationId', 'continuing'])
          .where('school_id', '=', school.id)
          .where('id', 'in', [...new Set(goalIds)])
          .execute();
  const found = new Map<string, SpannedCalculation>();
  for (const { id, calculationId, continuing } of rows)
    found.set(id, { ...(await calculationById(school, { calculationId, scale })), continuing });
  return (goalId) => {
    const calculation = found.get(goalId);
    if (!calculation) throw new Error('A goal of the school has a calculation');
    return calculation;
  };
}
