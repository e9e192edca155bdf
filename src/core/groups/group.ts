import type { MapBand } from '../mastery/map-band.ts';

/** What a group is made for. */
export const groupPurposes = ['task', 'talk', 'peer-feedback', 'buddies'] as const;
export type GroupPurpose = (typeof groupPurposes)[number];

/**
 * How a student stands on the goal of a group: as the Map groups them, or `stuck` where too little is known for that and
 * their newest two pieces do not show it. None where the group is about no goal.
 */
export type GroupBand = MapBand | 'stuck' | null;

/** Whether a band says that the student works on the goal. */
export function worksOn(band: GroupBand): boolean {
  return band === 'close' || band === 'starting' || band === 'stuck';
}
