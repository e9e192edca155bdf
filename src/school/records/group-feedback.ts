import type { GivenFeedback } from '#school/feedback/list-feedback.ts';

/** What one teacher said in one go: a glow, a grow, a next step, or some of them. */
export interface FeedbackGroup {
  readonly glow: GivenFeedback | undefined;
  readonly grow: GivenFeedback | undefined;
  readonly nextStep: GivenFeedback | undefined;
  /** All of it, also a second of a kind */
  readonly all: readonly GivenFeedback[];
  /** The first of it, for its day, its giver and what it is about */
  readonly about: GivenFeedback;
  /** Not opened by the student yet */
  readonly unread: boolean;
}

/** Groups feedback by who gave it at which moment; the order of the list is kept. */
export function groupFeedback(feedback: readonly GivenFeedback[]): FeedbackGroup[] {
  const groups = Map.groupBy(
    feedback,
    (each) => `${each.givenAt.getTime()} ${each.givenById} ${each.goalId}`,
  );
  return [...groups.values()].flatMap((all) => {
    const [about] = all;
    if (!about) return [];
    const of = (kind: GivenFeedback['kind']) => all.find((each) => each.kind === kind);
    return {
      glow: of('glow'),
      grow: of('grow'),
      nextStep: of('next-step'),
      all,
      about,
      unread: all.some(isUnread),
    };
  });
}

/** Whether the student has still to open it. What was said elsewhere has been heard. */
export function isUnread({ given, openedAt }: Pick<GivenFeedback, 'given' | 'openedAt'>): boolean {
  return given === 'here' && openedAt === null;
}
