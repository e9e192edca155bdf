/** Of whom and what a week's facts are gathered. */
export interface WeekScope {
  readonly courseId: string;
  readonly schoolYear: string;
  readonly studentIds: readonly string[];
  /** Monday of the week */
  readonly week: string;
  /** Sunday of the week */
  readonly until: string;
  /** The school day the draft is made on */
  readonly today: string;
}
