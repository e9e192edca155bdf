import type { Status } from './estimate-from.ts';

/** What an estimate says, and the teacher's judgement on top of it: both null where there is none. */
export type Overridable = {
  readonly status: Status;
  readonly word: number | null;
  readonly overrideLevel: number | null;
  /** Whether that level is at the cut or above */
  readonly overrideShown: boolean | null;
};

/** The status and the word that hold, and whether a person judged so. */
export type HeldEstimate = {
  readonly status: Status;
  readonly word: number | null;
  readonly isJudged: boolean;
};

/**
 * What holds of a student and a goal: a teacher's judgement stands above arithmetic until it is withdrawn, and also
 * where there is too little evidence for arithmetic, or none.
 *
 * Example, cut at 3: the pieces say Getting there, not shown yet; Ms. Ortega, who heard the talk, says Mastery: Mastery,
 * shown, judged.
 */
export function holdEstimate({ status, word, overrideLevel, overrideShown }: Overridable): HeldEstimate {
  if (overrideLevel === null) return { status, word, isJudged: false };
  return { status: overrideShown ? 'shown' : 'not-shown', word: overrideLevel, isJudged: true };
}
