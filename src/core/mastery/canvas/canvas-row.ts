/**
 * One outcome result as Canvas keeps it. A row that Canvas leaves out itself (hidden, deleted, not posted) is not passed
 * in; neither is one that a newer row for the same student, outcome and alignment has overwritten.
 */
export type CanvasRow = {
  /** in points of the task or of the scale; null where there is none */
  readonly score: number | null;
  /** share of full marks from 0, above 1 with extra credit; null where Canvas kept none */
  readonly percent: number | null;
  /** full marks of the row, in points */
  readonly possible: number | null;
  /** for a question of a quiz the quiz it belongs to; else null, also where an assignment has the same number */
  readonly quiz: string | null;
  /** when it was submitted, else when it was assessed, in milliseconds since 1970; null where Canvas knows neither */
  readonly at: number | null;
};

/** The names under which Canvas stores its methods. */
export const canvasMethods = [
  'highest',
  'latest',
  'average',
  'n_mastery',
  'decaying_average',
  'weighted_average',
  'standard_decaying_average',
] as const;

/** What Canvas stores of an outcome or of an account's scale. */
export type CanvasOutcome = {
  /** null on outcomes older than the choice of a method */
  readonly method: (typeof canvasMethods)[number] | null;
  /** percent of the newest for the averages, number of times for n_mastery; null as Canvas usually has it */
  readonly calculationInt: number | null;
  readonly pointsPossible: number;
  readonly masteryPoints: number;
  /** the account's switch for the new decaying average; without it that name is computed as the older formula */
  readonly newDecaying: boolean;
};
