/** The columns that a change may write, by table: all of a row but its school and its id. */
export interface ChangedRows {
  readonly courses: { title: string; code: string | null; subject: string | null; ended_on: string | null };
  readonly classes: {
    course_id: string;
    title: string;
    code: string | null;
    kind: string;
    school_year: string;
    starts_on: string | null;
    ended_on: string | null;
  };
  readonly class_terms: { class_id: string; term_id: string };
  readonly enrollments: { class_id: string; student_id: string; from_on: string; until_on: string | null };
  readonly class_staff: {
    class_id: string;
    person_id: string;
    role: string;
    from_on: string;
    until_on: string | null;
  };
  readonly terms: {
    title: string;
    kind: string;
    starts_on: string;
    ends_on: string;
    school_year: string;
    parent_id: string | null;
    ended_on: string | null;
  };
  readonly goal_adoptions: {
    goal_id: string;
    course_id: string;
    school_year: string;
    position: number;
    adopted_by: string | null;
  };
}

export type ChangedTable = keyof ChangedRows;

/** One row of a change: made (nothing before), taken away (nothing after) or changed. */
export type Step = {
  readonly [Table in ChangedTable]: {
    readonly table: Table;
    readonly id: string;
    readonly before: ChangedRows[Table] | null;
    readonly after: ChangedRows[Table] | null;
  };
}[ChangedTable];
