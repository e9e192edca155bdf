import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** Takes the units of one arrival off the plan and answers which. Asks no permission and writes no line. */
export async function retireArrivedUnits(
  school: InSchool,
  { by, arrivalId }: { by: Actor; arrivalId: string },
): Promise<string[]> {
  const units = await school.db
    .updateTable('units')
    .set({ retired_at: by.now })
    .where('school_id', '=', school.id)
    .where('arrival_id', '=', arrivalId)
    .where('retired_at', 'is', null)
    .returning('id')
    .execute();
  return units.map(({ id }) => id);
}
