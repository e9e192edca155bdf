import { maySelfEvaluate } from '#core/policy/self-evaluations.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { readSelfEvaluations, type SelfEvaluation } from './read-self-evaluations.ts';

/** What the acting student said of themself on a goal, newest first. Throws NotFound for anybody who is no student. */
export async function openMySelfEvaluations(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId: string },
): Promise<SelfEvaluation[]> {
  const studentId = by.standing.personId;
  if (!maySelfEvaluate(by.standing, { studentId }) || !isId(goalId))
    throw new NotFound('There is no such goal.');
  return readSelfEvaluations(school, { studentId, goalIds: [goalId] });
}
