/**
 * Shares that add to 1 as percents with one decimal place that add to exactly 100: each is cut off to a tenth,
 * and the tenths left over go to those that lost most (the earlier where equal).
 *
 * Example: three equal shares are 33.4, 33.3 and 33.3.
 */
export function sharePercents(shares: readonly number[]): number[] {
  const tenths = shares.map((share) => Math.floor(share * 1000));
  const over = 1000 - tenths.reduce((sum, each) => sum + each, 0);
  const lostMost = shares
    .map((share, at) => ({ at, lost: share * 1000 - (tenths[at] ?? 0) }))
    .sort((a, b) => b.lost - a.lost)
    .slice(0, over);
  const raised = new Set(lostMost.map((each) => each.at));
  return tenths.map((each, at) => (raised.has(at) ? each + 1 : each) / 10);
}
