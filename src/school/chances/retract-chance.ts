import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitChance } from './permit-chance.ts';

/** Offers a drop-in time no longer; `restoreChance` offers it again. Twice is as once. Throws NotFound. */
export async function retractChance(
  school: InSchool,
  { by, chanceId }: { by: Actor; chanceId: string },
): Promise<void> {
  const { relation, classIds } = await permitChance(school, { by, chanceId });
  const added = await school.db
    .insertInto('chance_retractions')
    .values({
      school_id: school.id,
      id: newId(),
      chance_id: chanceId,
      retracted_by: by.standing.personId,
      retracted_at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'chance_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added)
    await writeAudit(school, by, {
      act: 'chance.retract',
      relation,
      subject: 'class',
      ids: classIds,
      detail: { chance: chanceId },
    });
}
