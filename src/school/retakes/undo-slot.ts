import { mayKeepSlot } from '#core/policy/retakes.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { findWrite } from '#school/writes/find-write.ts';
import { CHANGE_SLOT } from './change-slot.ts';
import { checkSlot } from './check-slot.ts';
import { findSlot } from './find-slot.ts';
import { momentOf } from './moment-of.ts';
import { OFFER_SLOT } from './offer-slot.ts';
import type { SlotWrite } from './slot-write.ts';
import { WITHDRAW_SLOT, withdrawSlot } from './withdraw-slot.ts';
import { writeVersion } from './write-version.ts';

/** Whether an act of a write was about a slot. */
export function isAboutSlot(act: string): boolean {
  return [OFFER_SLOT, CHANGE_SLOT, WITHDRAW_SLOT].includes(act);
}

/**
 * Undoes what the actor did to a slot: what was offered is withdrawn, what was changed says again what it said, what was
 * withdrawn is offered again with who was booked in it. Throws NotFound where it was not the actor's act, Conflict where
 * more are booked by now than it had places.
 */
export async function undoSlot(
  school: InSchool,
  { by, undoneId }: { by: Actor; undoneId: string },
): Promise<void> {
  const { act, answer } = await findWrite(school, { by, writeId: undoneId });
  const { slotId, before } = answer as SlotWrite;
  if (act === WITHDRAW_SLOT) await offerAgain(school, by, slotId);
  else if (act === OFFER_SLOT) await withdrawSlot(school, { by, writeId: newId(), slotId });
  else if (before) {
    const { slot, relation } = await findSlot(school, { by, slotId });
    if (before.places < slot.taken) throw new Conflict();
    const terms = checkSlot(before, { now: await momentOf(school, by), taken: slot.taken });
    await writeVersion(school, by, { slotId, terms });
    await writeAudit(school, by, { act: CHANGE_SLOT, relation, subject: 'retake-slot', ids: [slotId] });
  }
}

async function offerAgain(school: InSchool, by: Actor, slotId: string): Promise<void> {
  const gone = await school.db
    .selectFrom('retake_slot_withdrawals as w')
    .leftJoin('retake_slot_returns as r', (join) =>
      join.onRef('r.school_id', '=', 'w.school_id').onRef('r.withdrawal_id', '=', 'w.id'),
    )
    .select('w.id')
    .where('w.school_id', '=', school.id)
    .where('w.slot_id', '=', slotId)
    .where('r.id', 'is', null)
    .execute();
  const classes = await school.db
    .selectFrom('retake_slot_classes as c')
    .innerJoin('retake_slot_versions as v', (join) =>
      join.onRef('v.school_id', '=', 'c.school_id').onRef('v.id', '=', 'c.version_id'),
    )
    .select('c.class_id')
    .where('c.school_id', '=', school.id)
    .where('v.slot_id', '=', slotId)
    .execute();
  const relation = mayKeepSlot(by.standing, { classIds: classes.map(({ class_id }) => class_id) });
  if (!relation) throw new NotFound('There is no such slot.');
  if (gone.length === 0) return;
  await school.db
    .insertInto('retake_slot_returns')
    .values(
      gone.map(({ id }) => ({
        school_id: school.id,
        id: newId(),
        withdrawal_id: id,
        returned_by: by.standing.personId,
        returned_at: by.now,
      })),
    )
    .execute();
  await writeAudit(school, by, {
    act: 'retake-slot.return',
    relation,
    subject: 'retake-slot',
    ids: [slotId],
  });
}
