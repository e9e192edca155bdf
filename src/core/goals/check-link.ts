/** How one goal stands to another: it takes its place, or comes before it. */
export type LinkKind = 'replaces' | 'precedes';

/** One goal replaces another, or precedes it. */
export interface GoalLink {
  readonly kind: LinkKind;
  /** The goal that replaces, or that comes first */
  readonly fromId: string;
  /** The goal that is replaced, or that comes after */
  readonly toId: string;
}

/** Why two goals cannot be linked: it is one goal, they are linked so already, or the link would close a circle. */
export type LinkProblem = 'itself' | 'already' | 'circle';

/**
 * The problem with a new link beside those that hold, or undefined. A circle is one of links of its own kind: a goal
 * may take the place of another and still lead to a third.
 *
 * Example: A precedes B and B precedes C. C precedes A is a circle; A precedes C is none.
 */
export function checkLink(link: GoalLink, holding: readonly GoalLink[]): LinkProblem | undefined {
  const { fromId, toId } = link;
  if (fromId === toId) return 'itself';
  const sameKind = holding.filter(({ kind }) => kind === link.kind);
  if (sameKind.some((each) => each.fromId === fromId && each.toId === toId)) return 'already';
  return reachableFrom(toId, sameKind).has(fromId) ? 'circle' : undefined;
}

/** Every goal that links lead to from one, that one included; walks each goal once, so that no old circle holds it. */
function reachableFrom(startId: string, links: readonly GoalLink[]): ReadonlySet<string> {
  const reached = new Set([startId]);
  // A set is walked in the order of adding, those added on the way too.
  for (const id of reached) for (const { fromId, toId } of links) if (fromId === id) reached.add(toId);
  return reached;
}
