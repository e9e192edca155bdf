import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';

/** Puts the goals of a unit in focus, in this order. */
export async function insertUnitGoals(
  school: InSchool,
  { unitId, goalIds }: { unitId: string; goalIds: readonly string[] },
): Promise<void> {
  await school.db
    .insertInto('unit_goals')
    .values(
      goalIds.map((goal, index) => ({
        school_id: school.id,
        id: newId(),
        unit_id: unitId,
        goal_id: goal,
        position: index + 1,
      })),
    )
    .execute();
}
