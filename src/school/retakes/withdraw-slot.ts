import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findSlot } from './find-slot.ts';
import { lockRetakes } from './lock-retakes.ts';
import type { SlotWrite } from './slot-write.ts';

export const WITHDRAW_SLOT = 'retake-slot.withdraw';

/** A teacher withdraws a slot; who was booked waits for another. Throws NotFound where it is not theirs. */
export async function withdrawSlot(
  school: InSchool,
  { by, writeId, slotId }: { by: Actor; writeId: string; slotId: string },
): Promise<SlotWrite> {
  return applyOnce(school, by, { writeId, act: WITHDRAW_SLOT, request: { slotId } }, async () => {
    await lockRetakes(school);
    const { relation } = await findSlot(school, { by, slotId });
    await school.db
      .insertInto('retake_slot_withdrawals')
      .values({
        school_id: school.id,
        id: newId(),
        slot_id: slotId,
        withdrawn_by: by.standing.personId,
        withdrawn_at: by.now,
      })
      .execute();
    await writeAudit(school, by, { act: WITHDRAW_SLOT, relation, subject: 'retake-slot', ids: [slotId] });
    return { slotId, before: null };
  });
}
