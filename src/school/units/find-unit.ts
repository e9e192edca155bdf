import { mayReadCourse } from '#core/policy/courses.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { readUnit, type UnitFacts } from './read-unit.ts';

/** A unit the actor may read; undefined where there is none or it is not theirs to see. */
export async function findUnit(
  school: InSchool,
  { by, unitId }: { by: Actor; unitId: string },
): Promise<UnitFacts | undefined> {
  const unit = await readUnit(school, unitId);
  return unit && mayReadCourse(by.standing, unit.courseId) ? unit : undefined;
}
