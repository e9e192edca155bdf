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

/**
 * The feedback that belongs to one piece: what was said of that work, of this goal or as a whole; and what was
 * said of this goal without naming any work, on the day of the piece or later.
 */
export function pieceFeedback<Given extends Tied & Pick<GivenFeedback, 'givenOn'>>(
  feedback: readonly Given[],
  piece: { goalId: string; occasionId: string; workedOn: string },
): Given[] {
  return feedback.filter(({ goalId, occasionId, givenOn }) =>
    occasionId === null
      ? goalId === piece.goalId && givenOn >= piece.workedOn
      : occasionId === piece.occasionId && (goalId === null || goalId === piece.goalId),
  );
}
