/** A child goal as a rule by points sees it: what it adds, whether nothing goes without it, and whether it is shown. */
export type ChildInPoints = {
  readonly points: number;
  readonly required: boolean;
  readonly shown: boolean;
};

/**
 * Whether a goal made of several is shown by points: every required child is shown, and the points of the children that
 * are shown, required or not, reach `pointsRequired`. Without children it is not.
 *
 * Source: Moodle, competency rule by points. Worked by hand, 5 points required: a child of 5 points that is shown beside
 * a required one of 1 that is not → no; one required child of 5 that is shown → yes; 2 and 3 shown, 4 not → 5, yes.
 */
export function meetsPoints(children: readonly ChildInPoints[], pointsRequired: number): boolean {
  if (children.length === 0 || children.some((each) => each.required && !each.shown)) return false;
  const points = children.reduce((sum, each) => sum + (each.shown ? each.points : 0), 0);
  return points >= pointsRequired;
}
