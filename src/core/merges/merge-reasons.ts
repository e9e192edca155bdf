/**
 * Why two rows may be one human, as an import or a person says it. Example: the same name, and the same address for
 * mail: ['same-name', 'same-email'].
 */
export const MERGE_REASONS = [
  'same-name',
  'like-name',
  'same-email',
  'same-phone',
  'same-username',
  'same-number',
  'same-grade',
  'same-family',
  'said-by-person',
] as const;

export type MergeReason = (typeof MERGE_REASONS)[number];

/** Whether a text is one of the reasons. Example: 'same-name' → true, 'same-shoes' → false. */
export function isMergeReason(text: string): text is MergeReason {
  return (MERGE_REASONS as readonly string[]).includes(text);
}

/**
 * Whether a pair that somebody dismissed is to be proposed again: only for a reason that was not known then.
 * Example: dismissed for the same name; now also the same address → true. Again the same name → false.
 */
export function isNewsAfter(dismissed: readonly (readonly string[])[], reasons: readonly string[]): boolean {
  return dismissed.every((known) => reasons.some((reason) => !known.includes(reason)));
}
