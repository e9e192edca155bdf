import type { Relation, Standing } from './standing.ts';

/** Facts about a student that a decision needs. */
export interface StudentFacts {
  readonly studentId: string;
  /** Classes the student learns in today */
  readonly classIds: readonly string[];
}

/**
 * By which relation the person may read the student's record (evidence, levels, feedback), or undefined.
 * Example: a co-teacher of 9B and a student of 9B → 'teaches'.
 */
export function mayReadRecord(standing: Standing, student: StudentFacts): Relation | undefined {
  if (standing.teaches.some(({ classId }) => student.classIds.includes(classId))) return 'teaches';
  if (standing.roles.includes('leader')) return 'leads';
  const caseload = standing.supports.find(({ studentId }) => studentId === student.studentId);
  if (caseload) return caseload.kind === 'enl' ? 'teaches ENL' : 'counsels';
  if (standing.roles.includes('student') && standing.personId === student.studentId) return 'is the student';
  if (standing.guards.some(({ studentId, maySee }) => maySee && studentId === student.studentId))
    return 'is family';
  return undefined;
}

/** The same for staff's pages: as family they read their own child's record where families do. */
export function mayReadAsStaff(standing: Standing, student: StudentFacts): Relation | undefined {
  const relation = mayReadRecord(standing, student);
  return relation === 'is family' || relation === 'is the student' ? undefined : relation;
}

/** The same rule for lists: whose records the person may read, as parameters of a statement. */
export interface StudentReach {
  /** Every student of the school */
  readonly all: boolean;
  /** Students who learn today in one of these classes */
  readonly classIds: readonly string[];
  /** These students */
  readonly studentIds: readonly string[];
}

/** Agrees with `mayReadRecord` for every person and student; a test over the whole test world compares them. */
export function studentReach(standing: Standing): StudentReach {
  return {
    all: standing.roles.includes('leader'),
    classIds: standing.teaches.map(({ classId }) => classId),
    studentIds: [
      ...(standing.roles.includes('student') ? [standing.personId] : []),
      ...standing.supports.map(({ studentId }) => studentId),
      ...standing.guards.filter(({ maySee }) => maySee).map(({ studentId }) => studentId),
    ],
  };
}

/** By which relation the person may judge or give feedback to the student in the class, or undefined. */
export function mayTeachStudent(
  standing: Standing,
  { classIds, inClass }: StudentFacts & { readonly inClass: string },
): Relation | undefined {
  const here = standing.teaches.some(({ classId }) => classId === inClass) && classIds.includes(inClass);
  return here ? 'teaches' : undefined;
}

/** The same for staff's pages: agrees with `mayReadAsStaff`. */
export function staffReach(standing: Standing): StudentReach {
  return {
    all: standing.roles.includes('leader'),
    classIds: standing.teaches.map(({ classId }) => classId),
    studentIds: standing.supports.map(({ studentId }) => studentId),
  };
}
