/**
 * A value as a share of what it is held against, so that above 1 is always worse: 20 ms of 15 ms is 1.33, and so
 * are 750 a second of 1,000 a second. Where nothing is allowed, nothing is 0 and anything is more than 1.
 */
export function rateValue({
  value,
  against,
  better,
}: {
  value: number;
  against: number;
  better: 'lower' | 'higher';
}): number {
  const [worse, good] = better === 'lower' ? [value, against] : [against, value];
  if (good > 0) return worse / good;
  return worse > 0 ? 1 + worse : 0;
}
