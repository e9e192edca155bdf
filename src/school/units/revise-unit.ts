import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { checkUnit, type UnitPlan } from './check-unit.ts';
import { insertUnitGoals } from './insert-unit-goals.ts';
import { permitPlanningUnit } from './permit-unit.ts';

/**
 * Changes the name, days and goals of a unit; what its plan says is changed part by part (`writeUnitText`). Throws
 * Invalid with every field that cannot be kept.
 */
export async function reviseUnit(
  school: InSchool,
  { by, unitId, plan }: { by: Actor; unitId: string; plan: Omit<UnitPlan, 'why'> },
): Promise<void> {
  const { unit, relation } = await permitPlanningUnit(school, by, unitId);
  const { courseId, goalIds: keeps } = unit;
  const { today } = by.standing;
  const revised = await checkUnit(school, { courseId, today, plan: { ...plan, why: '' }, keeps });
  await school.db
    .updateTable('units')
    .set({
      title: revised.title,
      starts_on: revised.startsOn,
      ends_on: revised.endsOn,
    })
    .where('school_id', '=', school.id)
    .where('id', '=', unitId)
    .execute();
  await school.db
    .deleteFrom('unit_goals')
    .where('school_id', '=', school.id)
    .where('unit_id', '=', unitId)
    .execute();
  await insertUnitGoals(school, { unitId, goalIds: revised.goalIds });
  await writeAudit(school, by, {
    act: 'unit.revise',
    relation,
    subject: 'unit',
    ids: [unitId],
    detail: { from: revised.startsOn, until: revised.endsOn, goals: revised.goalIds.join(' ') },
  });
}
