import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { type CurrentRubric, currentRubrics } from './current-rubrics.ts';

/** The newest rubric of one goal. Asks no permission. Throws NotFound where there is no such goal. */
export async function currentRubric(school: InSchool, goalId: string): Promise<CurrentRubric> {
  const rubric = (await currentRubrics(school, [goalId])).get(goalId);
  if (!rubric) throw new NotFound('There is no such goal.');
  return rubric;
}
