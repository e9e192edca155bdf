import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person may take a judgement back: the one who judged, or who teaches the class it was
 * made in; else undefined. Example: a co-teacher of 9B and a judgement made in 9B → 'teaches'.
 */
export function mayWithdrawEvidence(
  standing: Standing,
  { judgeId, classId }: { readonly judgeId: string; readonly classId: string | null },
): Relation | undefined {
  if (standing.teaches.some((each) => each.classId === classId)) return 'teaches';
  return judgeId === standing.personId && standing.teaches.length > 0 ? 'is staff' : undefined;
}
