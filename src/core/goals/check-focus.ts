/** What is wrong with the goals a unit focuses on, if anything. */
export type FocusCheck =
  | { readonly kind: 'ok'; readonly goalIds: readonly string[] }
  | { readonly kind: 'choose-one' }
  | { readonly kind: 'at-most'; readonly most: number };

const MOST_IN_FOCUS = 3;

/**
 * A unit focuses on one to three goals. The same goal named twice is one.
 *
 * Example: no goal asks to choose one; four different goals are more than a unit can focus on.
 */
export function checkFocus(goalIds: readonly string[]): FocusCheck {
  const different = [...new Set(goalIds)];
  if (different.length === 0) return { kind: 'choose-one' };
  if (different.length > MOST_IN_FOCUS) return { kind: 'at-most', most: MOST_IN_FOCUS };
  return { kind: 'ok', goalIds: different };
}
