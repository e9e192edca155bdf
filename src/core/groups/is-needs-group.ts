import { type GroupBand, worksOn } from './group.ts';

/**
 * Whether a group is one of needs: made because those in it are starting on a goal, close to it or stuck, and nobody
 * in it has shown the goal. A group with one in it who has shown it is mixed, and one about no goal says nothing of
 * anybody.
 *
 * Example: close, close, starting is of needs; close, close, ready is mixed; nothing known of any of them is neither.
 */
export function isNeedsGroup(bands: readonly GroupBand[]): boolean {
  return bands.some(worksOn) && !bands.includes('ready');
}
