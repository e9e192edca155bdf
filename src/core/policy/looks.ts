import type { Relation, Standing } from './standing.ts';

/** By which relation the person may read who has looked at a student's record; else undefined. */
export function mayReadLooks(standing: Standing, studentId: string): Relation | undefined {
  if (standing.roles.includes('student') && standing.personId === studentId) return 'is the student';
  return standing.guards.some((guard) => guard.studentId === studentId && guard.maySee)
    ? 'is family'
    : undefined;
}

/** What a family is told of one line of the trail. */
export type ToldLook = 'by name' | 'as a counsellor' | 'not at all';

/**
 * How a look is told to a family: a counsellor's without name and page, since what is said there is the student's
 * own; what the student and other family read is not told; what the program does is no look.
 *
 * Example: 'teaches' → 'by name'; 'counsels' → 'as a counsellor'; 'is family' → 'not at all'.
 */
export function tellLook(relation: string): ToldLook {
  if (relation === 'counsels') return 'as a counsellor';
  if (relation === 'is family' || relation === 'is the student' || relation === 'program')
    return 'not at all';
  return 'by name';
}
