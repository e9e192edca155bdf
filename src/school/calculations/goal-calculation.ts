import { calculationOf, usualCalculation } from '#core/mastery/choose-method.ts';
import type { Calculation } from '#core/mastery/method.ts';
import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** How the levels of a goal come about at this school today. */
export interface GoalCalculation {
  /** The choice it follows from; null while nobody has chosen */
  readonly id: string | null;
  readonly calculation: Calculation;
  /** Whether a stored state can be appended to; otherwise the history is read again each time */
  readonly appends: boolean;
}

/** What has been read. A choice never changes, and who knows its id has read it in a row of the school. */
const known = new Map<string, GoalCalculation>();
const MOST = 1000;

/** The calculation of a choice (null: the usual one) on the scale of a version that is known already. */
export async function calculationById(
  school: InSchool,
  { calculationId, scale }: { calculationId: string | null; scale: Scale & { readonly id: string } },
): Promise<GoalCalculation> {
  if (calculationId === null) return { id: null, calculation: usualCalculation(scale), appends: true };
  const name = `${calculationId} ${scale.id}`;
  const before = known.get(name);
  if (before) return before;
  const { method, settings } = await school.db
    .selectFrom('calculations')
    .select(['method', 'settings'])
    .where('school_id', '=', school.id)
    .where('id', '=', calculationId)
    .executeTakeFirstOrThrow();
  if (method === null) throw new Error('A goal points at a choice that names a method');
  const calculation = calculationOf({ key: method, settings }, scale);
  const found = { id: calculationId, calculation, appends: calculation.method.key === 'recency-mean' };
  if (known.size >= MOST) known.clear();
  known.set(name, found);
  return found;
}
