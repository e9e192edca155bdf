import { schoolDaysBetween } from '../time/school-days-between.ts';

/** How far a piece of feedback has come. */
export type FeedbackState = 'given' | 'opened' | 'plan' | 'revised' | 'checked';

/** What has happened to a piece of feedback; what was taken back is not in it. */
export type FeedbackSteps = {
  readonly givenAt: Date;
  /** 'elsewhere': told aloud, in a document, by mail; it has been heard */
  readonly given: 'here' | 'elsewhere';
  /** When the student opened it; null before */
  readonly openedAt: Date | null;
  /** When the student said "I will …" */
  readonly plannedAt: readonly Date[];
  /** When the student said "I tried it" */
  readonly triedAt: readonly Date[];
  /** When a teacher looked at what came of it */
  readonly checkedAt: readonly Date[];
};

/** A state, and the moment it began. */
export type FeedbackStanding = { readonly state: FeedbackState; readonly since: Date };

/**
 * Where a piece of feedback stands: the newest of what was said about it decides, so that a student who tries again
 * after the teacher's look is waiting to be seen once more. Of two of one moment the further one.
 *
 * Example: given on Monday, opened on Tuesday, tried on Thursday is revised since Thursday; looked at on Friday it is
 * checked since Friday.
 */
export function feedbackState(steps: FeedbackSteps): FeedbackStanding {
  const said = [
    ...steps.checkedAt.map((since) => ({ state: 'checked', since }) as const),
    ...steps.triedAt.map((since) => ({ state: 'revised', since }) as const),
    ...steps.plannedAt.map((since) => ({ state: 'plan', since }) as const),
  ];
  const [newest] = said.toSorted((a, b) => b.since.getTime() - a.since.getTime());
  if (newest) return newest;
  if (steps.openedAt) return { state: 'opened', since: steps.openedAt };
  return { state: steps.given === 'elsewhere' ? 'opened' : 'given', since: steps.givenAt };
}

/** After so many school days without a next step the page says so, gently. */
const DAYS_UNTIL_MARKED = 5;

/**
 * How many school days a piece of feedback has stood as it stands, and whether that is worth a word: five or more,
 * where somebody has still something to do. `since` and `today` are school days.
 *
 * Example: opened on Tuesday 2026-11-17 and nothing since, on Tuesday 2026-11-24 it is 5 school days old: marked.
 */
export function feedbackAge({
  state,
  since,
  today,
}: {
  state: FeedbackState;
  since: string;
  today: string;
}): { readonly days: number; readonly marked: boolean } {
  const days = schoolDaysBetween(since, today);
  return { days, marked: state !== 'checked' && days >= DAYS_UNTIL_MARKED };
}
