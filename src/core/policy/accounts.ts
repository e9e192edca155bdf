import { isFamily, isStaff, isStudent, takesTwoSteps } from './doors.ts';
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

/**
 * Whether somebody sets up a second step before anything else: their school requires one of those who work for it,
 * and a password alone has let them in, which it does only for those who have none.
 *
 * Example: Rosa leads a school with the rule `required` and signs in with her password: asked. The same in a school
 * with `offered`, or with an account of an outside issuer: not asked.
 */
export function needsSecondStep(
  standing: Standing,
  { rule, openedBy }: { rule: 'required' | 'offered'; openedBy: string },
): boolean {
  return rule === 'required' && openedBy === 'password' && takesTwoSteps(standing);
}
