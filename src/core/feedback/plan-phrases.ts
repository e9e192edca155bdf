/** Ready sentences for a student's plan, in the order in which they are offered; own words may stand instead. */
export const PLAN_PHRASES = ['next-work', 'again', 'practice', 'ask'] as const;

export type PlanPhrase = (typeof PLAN_PHRASES)[number];

/** Whether a text read from a form or a row names a sentence for a plan. */
export function isPlanPhrase(value: string): value is PlanPhrase {
  return PLAN_PHRASES.some((phrase) => phrase === value);
}
