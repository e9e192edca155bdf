/**
 * What a person is in a school. `staff` and `counsellor` alone give no reach over students: a caseload does. A
 * `district-reader` reads the counts a school has published, and nothing else.
 */
export type Role = 'student' | 'guardian' | 'teacher' | 'leader' | 'staff' | 'counsellor' | 'district-reader';

/** What a person is and may do now, in one school; loaded once per request. */
export interface Standing {
  readonly schoolId: string;
  readonly personId: string;
  /** The school day on which it holds, YYYY-MM-DD in the school's time zone */
  readonly today: string;
  readonly roles: readonly Role[];
  /** Classes the person teaches today */
  readonly teaches: readonly { readonly classId: string; readonly courseId: string }[];
  /** Classes the person learns in today */
  readonly studies: readonly { readonly classId: string; readonly courseId: string }[];
  /** Students the person looks after today without a class */
  readonly supports: readonly Caseload[];
  /** Students the person is family to today, and with which rights */
  readonly guards: readonly Guard[];
}

/** A student whom a member of staff looks after without a class. */
export interface Caseload {
  readonly studentId: string;
  /** enl: English as a new language */
  readonly kind: 'enl' | 'counselling';
}

/** One guardianship that holds today. */
export interface Guard {
  readonly studentId: string;
  readonly maySee: boolean;
  readonly mayHear: boolean;
  readonly mayReply: boolean;
}

/** By which relation an act was allowed; the audit line names it. */
export type Relation =
  | 'teaches'
  | 'leads'
  | 'teaches ENL'
  | 'counsels'
  | 'is the student'
  | 'is family'
  | 'is staff'
  | 'reads for the district'
  | 'program';
