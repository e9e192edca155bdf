/** A piece of feedback to a student, as far as the opening of a level asks about it. */
export type FeedbackFacts = {
  /** The moment it was recorded */
  readonly givenAt: Date;
  /** The moment the student opened it; null before */
  readonly openedAt: Date | null;
  /** 'elsewhere': told aloud, in a document, by mail; there is nothing here to open */
  readonly given: 'here' | 'elsewhere';
};

/** After so many days a level opens whether or not its feedback was read. */
const DAYS_UNTIL_OPEN = 3;

const A_DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a student may see a level now: feedback comes first. `feedback` is all that belongs to the level: for
 * a piece of evidence what was said about that work, for the level of a goal all that was said about the goal.
 * The level opens once each has been opened or was given three days (72 hours) ago, and at once where there is
 * none. Feedback that was given elsewhere has been heard and holds nothing back.
 *
 * Example: a grow of Monday 9:00 that nobody has opened keeps the level closed until Thursday 9:00.
 */
export function mayOpenLevel(feedback: readonly FeedbackFacts[], now: Date): boolean {
  return feedback.every(
    ({ given, givenAt, openedAt }) =>
      given === 'elsewhere' ||
      openedAt !== null ||
      now.getTime() - givenAt.getTime() >= DAYS_UNTIL_OPEN * A_DAY,
  );
}
