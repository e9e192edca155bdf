/**
 * How levels of a new scale are read where the scale before it comes back: each as the highest old level that was read
 * as it or as a lower one. `mapping` has the new level of each old one, lowest first; both are numbered from 1.
 *
 * Example: four levels became three by 1, 2, 2, 3; back, they are read as 1, 3 and 4.
 */
export function reverseMapping(mapping: readonly number[], newLevels: number): number[] {
  return Array.from({ length: newLevels }, (_, at) =>
    Math.max(1, mapping.findLastIndex((level) => level <= at + 1) + 1),
  );
}
