import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { calculationById, type GoalCalculation } from './goal-calculation.ts';

/** The calculation of each of these goals on the school's scale, by goal. Asks no permission. */
export async function calculationsOfGoals(
  school: InSchool,
  { goalIds, scale }: { goalIds: readonly string[]; scale: Scale & { readonly id: string } },
): Promise<(goalId: string) => GoalCalculation> {
  const rows =
    goalIds.length === 0
      ? []
      : await school.db
          .selectFrom('goals')
          .select(['id', 'calculation_id as calculationId'])
          .where('school_id', '=', school.id)
          .where('id', 'in', [...new Set(goalIds)])
          .execute();
  const found = new Map<string, GoalCalculation>();
  for (const { id, calculationId } of rows)
    found.set(id, await calculationById(school, { calculationId, scale }));
  return (goalId) => {
    const calculation = found.get(goalId);
    if (!calculation) throw new Error('A goal of the school has a calculation');
    return calculation;
  };
}
