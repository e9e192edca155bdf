/**
 * The level of a goal made of several that stands as its lowest child does; null where a child has no level yet, since
 * none can be said to be the lowest then, and without children.
 *
 * Source: Mastery Connect, parent standards. Example: 3, 2.6, 4 → 2.6; 3 and one without a level → none.
 */
export function findLowestChild(levels: readonly (number | null)[]): number | null {
  const known = levels.filter((each) => each !== null);
  return known.length === 0 || known.length < levels.length ? null : Math.min(...known);
}
