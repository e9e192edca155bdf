import { roundHalfUp } from './round-half-up.ts';
import { type Scale, scaleRange } from './scale.ts';

/**
 * The whole level whose word describes an unrounded level: the nearest, halves going up, never beyond the
 * scale. It reads the unrounded value, so that rounding happens once.
 *
 * Example, default scale: 2.60 → 3 (Mastery), 2.50 → 3, 2.496 → 2 (Getting there) although it shows as 2.50.
 */
export function wordLevel(level: number, scale: Scale): number {
  const { lowest, highest } = scaleRange(scale);
  return Math.min(highest, Math.max(lowest, roundHalfUp(level, 0)));
}
