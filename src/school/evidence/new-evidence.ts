import type { Estimate } from '#core/mastery/estimate-from.ts';

/** Where and when the work was done that is judged. */
export interface WorkDone {
  readonly classId: string;
  /** Version of the scale that the page showed; none where it did not say */
  readonly scaleId?: string | undefined;
  /** School day, YYYY-MM-DD; else that of the attempt where it is known, else today */
  readonly workedOn?: string | undefined;
  /** The moment it was noted on a device that could not send it then; else now. It orders a judge's own words. */
  readonly notedAt?: Date | undefined;
  /** None for an observation: one occasion per student and school day */
  readonly taskId?: string | undefined;
  /** A new attempt at the task in the place of the latest one, where it is better */
  readonly retake?: boolean | undefined;
}

/** One judgement, as it comes from a page. */
export interface NewPiece {
  /** Client-made UUID: the same again is applied once */
  readonly evidenceId: string;
  readonly studentId: string;
  readonly goalId: string;
  readonly level: number;
  /** Supports used, such as word-bank */
  readonly supports?: readonly string[] | undefined;
  /** Client-made id of the new attempt, so that several goals judged one after the other share a retake */
  readonly occasionId?: string | undefined;
}

/** What was recorded, and what the student's pieces on the goal say now. */
export interface RecordedPiece {
  readonly evidenceId: string;
  readonly studentId: string;
  readonly goalId: string;
  readonly occasionId: string;
  readonly estimate: Estimate;
}
