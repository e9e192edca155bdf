import { isStaff } from './doors.ts';
import type { Relation, Standing } from './standing.ts';
import type { StudentFacts } from './students.ts';

/**
 * By which relation the person says, skips or takes back a check-in of a student, asks that an adult talk with them,
 * and reads what became of it: the student alone; else undefined.
 */
export function mayCheckIn(
  standing: Standing,
  { studentId }: { readonly studentId: string },
): Relation | undefined {
  const isTheirs = standing.roles.includes('student') && standing.personId === studentId;
  return isTheirs ? 'is the student' : undefined;
}

/**
 * By which relation the person reads the words of a check-in: the one adult it was said to, while they teach the student
 * or counsel them; else undefined. Whoever is family to the student as well does not: nothing of it goes to a family.
 *
 * Example: said to Ms. Valdez of 9B → 'teaches' for her, undefined for Mr. Osei, who teaches 9B beside her.
 */
export function mayReadCheckIn(
  standing: Standing,
  { studentId, classIds, readerId }: StudentFacts & { readonly readerId: string },
): Relation | undefined {
  if (readerId !== standing.personId || isFamilyOf(standing, studentId)) return undefined;
  if (standing.teaches.some(({ classId }) => classIds.includes(classId))) return 'teaches';
  const counsels = standing.supports.some(
    (each) => each.kind === 'counselling' && each.studentId === studentId,
  );
  return counsels ? 'counsels' : undefined;
}

/**
 * By which relation the person reads that a student would like an adult to talk with them, and takes it: staff whom it
 * has reached; else undefined. A leader whom it has not reached does not.
 */
export function mayTakeTalk(
  standing: Standing,
  { studentId, classIds, readerIds }: StudentFacts & { readonly readerIds: readonly string[] },
): Relation | undefined {
  if (!readerIds.includes(standing.personId) || !isStaff(standing)) return undefined;
  if (isFamilyOf(standing, studentId)) return undefined;
  const closer = mayReadCheckIn(standing, { studentId, classIds, readerId: standing.personId });
  return closer ?? (standing.roles.includes('leader') ? 'leads' : 'is staff');
}

/**
 * By which relation the person says whether check-ins are offered, whom a request to talk reaches last and which
 * numbers stand on the page, or undefined: leaders and the office.
 */
export function maySetCheckIns({ roles }: Standing): Relation | undefined {
  if (roles.includes('leader')) return 'leads';
  return roles.includes('staff') ? 'is staff' : undefined;
}

/** Who works at the school may be somebody's mother too. */
function isFamilyOf({ guards }: Standing, studentId: string): boolean {
  return guards.some((each) => each.studentId === studentId);
}
