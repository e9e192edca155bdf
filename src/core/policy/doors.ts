import type { Standing } from './standing.ts';

/**
 * The first question of every page: may this kind of person come in at all? The verb behind the page asks
 * again with the facts of what is touched. A route names one of these functions as its permission.
 */
export type Door = (standing: Standing) => boolean;

/** Any page of someone signed in. */
export const isMember: Door = () => true;
/** Pages of a teacher: someone who teaches a class today. */
export const teaches: Door = ({ teaches }) => teaches.length > 0;
/** Records of students: someone who teaches a class or has a caseload today. */
export const seesStudents: Door = (standing) => teaches(standing) || hasCaseload(standing);
/** Pages of someone who looks after students without a class. */
export const hasCaseload: Door = ({ supports }) => supports.length > 0;
/** Printed badges of classes: leaders, and who teaches one. */
export const givesBadges: Door = (standing) => leads(standing) || teaches(standing);
/** Counts that schools have published. */
export const readsDistrict: Door = ({ roles }) => roles.includes('district-reader');
/** Their own second step: whoever works for the school signs in by more than a password. */
export const takesTwoSteps: Door = (standing) => isStaff(standing) || readsDistrict(standing);
/** Their own passkeys: those who sign in by themselves; a student's sign-in is the school's to set. */
export const keepsPasskeys: Door = (standing) => takesTwoSteps(standing) || isFamily(standing);
/** Pages of a student. */
export const isStudent: Door = ({ roles }) => roles.includes('student');
/** Pages of family: someone responsible for a student today. */
export const isFamily: Door = ({ guards }) => guards.length > 0;
/** Pages of the school's leader. */
export const leads: Door = ({ roles }) => roles.includes('leader');
/** Pages of the school's office: leaders, and staff who keep the list of people. */
export const runsOffice: Door = (standing) => leads(standing) || standing.roles.includes('staff');
/** Pages that all staff share: teachers, leaders, counsellors and other staff. */
export const isStaff: Door = (standing) =>
  leads(standing) ||
  teaches(standing) ||
  standing.roles.some((role) => role === 'staff' || role === 'teacher' || role === 'counsellor');
