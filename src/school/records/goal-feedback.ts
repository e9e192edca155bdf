import type { GivenFeedback } from '#school/feedback/list-feedback.ts';

type Tied = Pick<GivenFeedback, 'goalId' | 'occasionId'>;

/**
 * The feedback that belongs to a goal: what names it, and what was said of work as a whole that gave evidence of
 * it (`occasionIds`).
 */
export function goalFeedback<Given extends Tied>(
  feedback: readonly Given[],
  { goalId, occasionIds }: { goalId: string; occasionIds: ReadonlySet<string> },
): Given[] {
  return feedback.filter((each) =>
    each.goalId === null
      ? each.occasionId !== null && occasionIds.has(each.occasionId)
      : each.goalId === goalId,
  );
}

/** The feedback that belongs to one piece: what was said of that work, of this goal or as a whole. */
export function pieceFeedback<Given extends Tied>(
  feedback: readonly Given[],
  { goalId, occasionId }: { goalId: string; occasionId: string },
): Given[] {
  return feedback.filter(
    (each) => each.occasionId === occasionId && (each.goalId === null || each.goalId === goalId),
  );
}
