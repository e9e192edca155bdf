/**
 * The parts of a unit's plan that are said in words, in the order in which a unit is planned backwards: how students
 * show it, texts and ways to show it that the community chose, what they need to know, why it matters, how they learn
 * and practise. The goals stand before them and the windows after them.
 */
export const PLAN_PARTS = ['show', 'texts', 'know', 'why', 'learn'] as const;

/** One of them. */
export type PlanPart = (typeof PLAN_PARTS)[number];

/** Whether a word from outside names a part. */
export function isPlanPart(word: string): word is PlanPart {
  return (PLAN_PARTS as readonly string[]).includes(word);
}
