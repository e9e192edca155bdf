import { isFamily, isStaff, isStudent } from './doors.ts';
import type { Relation, Standing } from './standing.ts';

/** By which relation people change their own sign-in: as what they are first of all in the school. */
export function relationToSelf(standing: Standing): Relation {
  if (standing.roles.includes('leader')) return 'leads';
  if (isStaff(standing)) return 'is staff';
  if (isStudent(standing)) return 'is the student';
  if (isFamily(standing)) return 'is family';
  return standing.roles.includes('district-reader') ? 'reads for the district' : 'program';
}

/** By which relation the person may say how staff of the school sign in, or undefined. */
export function mayChooseSignIn(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}

/**
 * By which relation the person may give somebody of the school a new first password, or end their second step. The
 * office helps students; only a leader helps those who could see more than the office does.
 */
export function mayResetSignIn(
  standing: Standing,
  { isStudent: ofStudent }: { isStudent: boolean },
): Relation | undefined {
  if (standing.roles.includes('leader')) return 'leads';
  return ofStudent && standing.roles.includes('staff') ? 'is staff' : undefined;
}
