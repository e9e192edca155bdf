import type { Relation, Standing } from './standing.ts';

/**
 * By which relation the person may judge a student's level on a goal above the arithmetic, keep such a judgement or
 * withdraw it: who teaches the student in a class whose course has the goal, co-teachers alike; else undefined.
 * `classIds` are the classes the student learns in today whose course has adopted the goal and not set it aside.
 *
 * Example: Mr. Haddad, who co-teaches 9B, and a student of 9B → 'teaches'; a leader, or the student's biology teacher →
 * undefined.
 */
export function mayOverride(
  standing: Standing,
  { classIds }: { readonly classIds: readonly string[] },
): Relation | undefined {
  return standing.teaches.some(({ classId }) => classIds.includes(classId)) ? 'teaches' : undefined;
}
