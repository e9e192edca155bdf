/**
 * A level as it is on paper: what binary fractions add to it is taken off at the tenth decimal place, so that two
 * levels that are the same are equal, and one that is at the cut reaches it. For levels between 0 and 100,000.
 *
 * Example: 0.1 + 0.2 + 2.7 is 3.0000000000000004 in a computer, and 3 settled.
 */
export function settleLevel(level: number): number {
  return Number(level.toFixed(10));
}
