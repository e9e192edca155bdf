import type { Relation, Standing } from './standing.ts';

/** By which relation the person may take feedback back: only the one who gave it; else undefined. */
export function mayWithdrawFeedback(
  standing: Standing,
  { givenBy }: { readonly givenBy: string },
): Relation | undefined {
  return givenBy === standing.personId && standing.teaches.length > 0 ? 'teaches' : undefined;
}

/** By which relation the person opens a student's feedback: only the student does; else undefined. */
export function mayOpenFeedback(
  standing: Standing,
  { studentId }: { readonly studentId: string },
): Relation | undefined {
  const isTheirs = standing.roles.includes('student') && standing.personId === studentId;
  return isTheirs ? 'is the student' : undefined;
}
