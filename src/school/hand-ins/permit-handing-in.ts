import { mayHandIn } from '#core/policy/hand-ins.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { findPlace } from '#school/questions/find-place.ts';

/** What is handed in for: a task, or, unprompted, a goal. */
export type HandInFor = { readonly taskId: string } | { readonly goalId: string };

/**
 * In which class of the acting student the work is for, and by which relation; asked before a large file is read, and
 * again when it is kept. Throws NotFound where the task or the goal is of none of their classes.
 */
export async function permitHandingIn(
  school: InSchool,
  { by, about }: { by: Actor; about: HandInFor },
): Promise<{ readonly classId: string; readonly relation: Relation }> {
  const classIds = by.standing.studies.map(({ classId }) => classId);
  const id = 'taskId' in about ? about.taskId : about.goalId;
  const place = isId(id) ? await findPlace(school, { classIds, about }) : undefined;
  const relation = place && mayHandIn(by.standing, place);
  if (!place || !relation) throw new NotFound('There is no such task or goal.');
  return { classId: place.classId, relation };
}
