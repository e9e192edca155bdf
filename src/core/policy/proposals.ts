import type { Relation, Standing } from './standing.ts';

/** By which relation the person proposes a wording in a class and reads what it proposed: its students of today; else undefined. */
export function mayProposeWording(standing: Standing, classId: string): Relation | undefined {
  const learns = standing.studies.some((each) => each.classId === classId);
  return standing.roles.includes('student') && learns ? 'is the student' : undefined;
}

/**
 * By which relation the person invites a class to word a goal, reads who proposed what, and hides what does not fit: who
 * teaches the class; else undefined.
 */
export function mayInviteWordings(standing: Standing, classId: string): Relation | undefined {
  return standing.teaches.some((each) => each.classId === classId) ? 'teaches' : undefined;
}
