import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { permitPlanningUnit } from './permit-unit.ts';

/** Takes a version of a unit's plan back: the one before it stands again. Doing it twice is doing it once. */
export async function withdrawUnitText(
  school: InSchool,
  { by, unitId, textId }: { by: Actor; unitId: string; textId: string },
): Promise<void> {
  const { relation } = await permitPlanningUnit(school, by, unitId);
  const text = await school.db
    .selectFrom('unit_texts')
    .select('part')
    .where('school_id', '=', school.id)
    .where('id', '=', textId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (!text) throw new NotFound('There is no such text in this unit.');
  const { numInsertedOrUpdatedRows } = await school.db
    .insertInto('unit_text_withdrawals')
    .values({
      school_id: school.id,
      id: newId(),
      text_id: textId,
      withdrawn_by: by.standing.personId,
      withdrawn_at: by.now,
    })
    .onConflict((clash) => clash.columns(['school_id', 'text_id']).doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return;
  await writeAudit(school, by, {
    act: 'unit.withdraw-text',
    relation,
    subject: 'unit',
    ids: [unitId],
    detail: { part: text.part },
  });
}
