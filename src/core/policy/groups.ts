import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person may read a class's groups with their reasons, make them, change and end them: who teaches
 * the class, co-teachers alike; else undefined.
 */
export function mayKeepGroups(standing: Standing, classId: string): Relation | undefined {
  return standing.teaches.some((each) => each.classId === classId) ? 'teaches' : undefined;
}

/** By which relation the person may read with whom they work, and no more of it: a student of the class; else undefined. */
export function mayReadOwnGroups(standing: Standing, classId: string): Relation | undefined {
  const here = standing.studies.some((each) => each.classId === classId);
  return here && standing.roles.includes('student') ? 'is the student' : undefined;
}
