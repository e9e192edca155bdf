import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanning } from '#school/courses/permit-course.ts';
import { checkUnit, type UnitPlan } from './check-unit.ts';
import { insertUnitGoals } from './insert-unit-goals.ts';
import { insertUnitText } from './write-unit-text.ts';

/**
 * Plans a unit of a course, with one to three goals in focus while its dates last. `arrivalId` is the act by which it
 * comes from elsewhere. Throws Invalid.
 */
export async function createUnit(
  school: InSchool,
  planned: { by: Actor; courseId: string; plan: UnitPlan; arrivalId?: string },
): Promise<{ unitId: string }> {
  const { by, courseId, plan, arrivalId } = planned;
  const relation = await permitPlanning(school, by, courseId);
  const unit = await checkUnit(school, { courseId, today: by.standing.today, plan });
  const unitId = newId();
  await school.db
    .insertInto('units')
    .values({
      school_id: school.id,
      id: unitId,
      course_id: courseId,
      title: unit.title,
      starts_on: unit.startsOn,
      ends_on: unit.endsOn,
      created_by: by.standing.personId,
      arrival_id: arrivalId ?? null,
    })
    .execute();
  await insertUnitGoals(school, { unitId, goalIds: unit.goalIds });
  if (unit.why !== '') await insertUnitText(school, { by, unitId, part: 'why', body: unit.why });
  await writeAudit(school, by, { act: 'unit.create', relation, subject: 'unit', ids: [unitId] });
  return { unitId };
}
