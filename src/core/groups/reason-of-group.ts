import type { GroupBand } from './group.ts';

/** The reason a group can be offered, from how its members stand on its goal. */
export type GroupReason = 'starting' | 'close' | 'stuck' | 'working' | 'ready' | 'mixed' | 'not-enough';

/**
 * Which reason is offered for a group; undefined where it is about no goal or has nobody in it. `working` is for
 * several of starting, close and stuck, `mixed` where some have shown the goal and some have not yet.
 *
 * Example: two who are close and one of whom too little is known are `close`.
 */
export function reasonOfGroup(bands: readonly GroupBand[]): GroupReason | undefined {
  const known = new Set(bands.filter((band) => band !== null));
  if (known.size === 0) return undefined;
  if (known.has('ready')) return known.size === 1 ? 'ready' : 'mixed';
  const [first = 'not-enough', second] = (['close', 'starting', 'stuck'] as const).filter((band) =>
    known.has(band),
  );
  return second === undefined ? first : 'working';
}
