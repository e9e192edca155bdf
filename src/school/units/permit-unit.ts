import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { findUnit } from './find-unit.ts';
import type { UnitFacts } from './read-unit.ts';

/** For a change. Throws NotFound where there is no such unit or it is not the actor's to see, and Forbidden. */
export async function permitPlanningUnit(
  school: InSchool,
  by: Actor,
  unitId: string,
): Promise<{ unit: UnitFacts; relation: Relation }> {
  const unit = await findUnit(school, { by, unitId });
  if (!unit) throw new NotFound('There is no such unit.');
  return { unit, relation: await permitPlanning(school, by, unit.courseId) };
}
