import type { Relation, Standing } from './standing.ts';

/** By which relation the person may offer a drop-in time to these classes: who teaches every one of them. */
export function mayOfferChance(
  standing: Standing,
  { classIds }: { readonly classIds: readonly string[] },
): Relation | undefined {
  const teachesAll = classIds.every((id) => standing.teaches.some(({ classId }) => classId === id));
  return classIds.length > 0 && teachesAll ? 'teaches' : undefined;
}

/**
 * By which relation the person may retract a drop-in time, or offer it again: who offered it and still teaches, or
 * who teaches every class it is for.
 */
export function mayRetractChance(
  standing: Standing,
  { offeredBy, classIds }: { readonly offeredBy: string; readonly classIds: readonly string[] },
): Relation | undefined {
  if (offeredBy === standing.personId && standing.teaches.length > 0) return 'teaches';
  return mayOfferChance(standing, { classIds });
}
