import type { Status } from '#core/mastery/estimate-from.ts';

/** A judgement of work done this week, with the words of nobody: `level` is only compared with the cut. */
export type EvidenceFact = {
  readonly id: string;
  readonly goalId: string;
  readonly level: number;
  readonly workedOn: string;
};

/** What a feedback says: a phrase of the bank (by its key), or the teacher's own words in their language. */
type FeedbackWords =
  | { readonly kind: 'phrase'; readonly phrase: string }
  | { readonly kind: 'text'; readonly text: string; readonly language: string };

/** One feedback given to the student this week. Notes that it was given elsewhere have no words: leave them out. */
export type FeedbackFact = {
  readonly id: string;
  readonly kind: 'glow' | 'grow' | 'next_step';
  readonly goalId: string | null;
  readonly words: FeedbackWords;
  readonly givenOn: string;
};

/**
 * A goal of the course as it stands for the student. `evidenceIds` are the judgements the status rests on,
 * newest last; empty where there is none. `overrideId` is a teacher's judgement above them that says the status.
 */
export type GoalFact = {
  readonly goalId: string;
  readonly inFocus: boolean;
  readonly status: Status;
  readonly evidenceIds: readonly string[];
  readonly overrideId?: string | undefined;
};

/** A task that awaits the student, with the goals it shows and the day its window opens (null: no window). */
export type ChanceFact = {
  readonly taskId: string;
  readonly goalIds: readonly string[];
  readonly opensOn: string | null;
};

/** A time at which the student may drop in, on the next day it is offered after today. `goalIds` none: for any goal. */
export type DropInFact = {
  readonly chanceId: string;
  readonly goalIds: readonly string[];
  readonly on: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
};

/** A sentence of the bank for home: for a goal, to follow another phrase, or (both null) good at any time. */
export type HomePhrase = {
  readonly phrase: string;
  readonly goalId: string | null;
  readonly follows: string | null;
};

/**
 * What is known of one student in one course in one week. `week` is its Monday, `today` the school day the
 * draft is made on, `cut` the mastery cut of the scale. Evidence and feedback are those of the week.
 */
export type WeekFacts = {
  readonly week: string;
  readonly today: string;
  readonly cut: number;
  readonly goals: readonly GoalFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly feedback: readonly FeedbackFact[];
  readonly chances: readonly ChanceFact[];
  readonly dropIns: readonly DropInFact[];
  readonly homePhrases: readonly HomePhrase[];
};
