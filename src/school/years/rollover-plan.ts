import type { Term } from '#school/terms/list-terms.ts';

/** What becomes of a class's students: they stay together, or come by hand, or with the next import. */
export type StudentsGo = 'together' | 'none' | 'import';

/** A term of the year, and what it would be a year later. */
export interface ProposedTerm {
  readonly termId: string;
  readonly kind: Term['kind'];
  readonly title: string;
  readonly parentId: string | null;
  readonly next: { readonly title: string; readonly startsOn: string; readonly endsOn: string };
  /** The next year has one of this kind and title already */
  readonly existingId: string | null;
}

/** A class of the year, and what it would be a year later. */
export interface ProposedClass {
  readonly classId: string;
  readonly title: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly teachers: readonly string[];
  /** In it to the end of the year */
  readonly students: number;
  readonly hasEnded: boolean;
  readonly next: { readonly title: string; readonly students: StudentsGo };
}

/** Students of a grade, and the grade they would be in. */
export interface ProposedGrade {
  readonly grade: string;
  readonly students: number;
  /** The next grade; `leaves`; or the same, where no step is known from it */
  readonly becomes: string;
}

/** A course and the goals it has this year. */
export interface ProposedCourse {
  readonly courseId: string;
  readonly title: string;
  readonly goals: number;
  readonly setAside: number;
  /** Goals the next year has already */
  readonly already: number;
}

/** What the next school year would be; nothing of it is made. */
export interface Proposal {
  readonly fromYear: string;
  readonly toYear: string;
  readonly startsOn: string;
  readonly terms: readonly ProposedTerm[];
  readonly classes: readonly ProposedClass[];
  readonly grades: readonly ProposedGrade[];
  readonly courses: readonly ProposedCourse[];
  /** Courses a class may be of next year */
  readonly allCourses: readonly { readonly courseId: string; readonly title: string }[];
}

/** What the leader chose. What is not named does not go on. */
export interface RolloverPlan {
  readonly fromYear: string;
  readonly toYear: string;
  /** First day of the next year's classes; this year's end on it */
  readonly startsOn: string;
  readonly terms: readonly {
    readonly termId: string;
    readonly title: string;
    readonly startsOn: string;
    readonly endsOn: string;
  }[];
  readonly classes: readonly {
    readonly classId: string;
    readonly title: string;
    readonly courseId: string;
    readonly students: StudentsGo;
    readonly teachers: boolean;
  }[];
  /** Grades that change, and what they become; `leaves` for those who leave */
  readonly grades: readonly { readonly grade: string; readonly becomes: string }[];
  /** Courses whose goals are adopted again */
  readonly goalsOf: readonly string[];
  /** What is set aside comes along, set aside */
  readonly setAside: boolean;
}

/** What a rollover made and what it ended as it was before: enough to undo it. */
export interface MadeYear {
  readonly termIds: readonly string[];
  readonly classIds: readonly string[];
  readonly adoptionIds: readonly string[];
  readonly setAsideIds: readonly string[];
  /** Rows that ended: id, and the day on which they would have ended else */
  readonly ended: {
    readonly classes: readonly EndedRow[];
    readonly enrollments: readonly EndedRow[];
    readonly staff: readonly EndedRow[];
    readonly people: readonly EndedRow[];
    readonly roles: readonly EndedRow[];
  };
  /** Student, grade before, grade after */
  readonly grades: readonly (readonly [personId: string, from: string, to: string])[];
}

export type EndedRow = readonly [id: string, before: string | null];

/** Stands for a grade where its students leave the school. */
export const LEAVES = 'leaves';
