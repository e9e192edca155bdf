import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person hands in work for a goal or a task of a class, or undefined: a student of the class today,
 * for themself alone.
 */
export function mayHandIn(
  standing: Standing,
  { classId }: { readonly classId: string },
): Relation | undefined {
  const learns = standing.studies.some((each) => each.classId === classId);
  return standing.roles.includes('student') && learns ? 'is the student' : undefined;
}

/**
 * By which relation the person takes back what was handed in, or brings it back, or undefined: its student, while it was
 * theirs to add and nobody has judged it.
 * Example: Ana, of a photo she handed in yesterday → 'is the student'; once Ms. Valdez has judged the attempt → undefined.
 */
export function mayTakeBackHandIn(
  standing: Standing,
  work: { readonly studentId: string; readonly addedBy: string; readonly isJudged: boolean },
): Relation | undefined {
  const isOwn = work.studentId === standing.personId && work.addedBy === standing.personId;
  return standing.roles.includes('student') && isOwn && !work.isJudged ? 'is the student' : undefined;
}

/** By which relation the person reads what a class handed in and says that they looked: who teaches it; else undefined. */
export function mayLookAtHandIns(
  standing: Standing,
  { classId }: { readonly classId: string },
): Relation | undefined {
  return standing.teaches.some((each) => each.classId === classId) ? 'teaches' : undefined;
}
