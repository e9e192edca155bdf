import { mayOfferSlot } from '#core/policy/retakes.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkSlot } from './check-slot.ts';
import { findSlot } from './find-slot.ts';
import { lockRetakes } from './lock-retakes.ts';
import { momentOf } from './moment-of.ts';
import type { RetakeSlot, SlotTerms } from './retake-slot.ts';
import type { SlotWrite } from './slot-write.ts';
import { writeVersion } from './write-version.ts';

export const CHANGE_SLOT = 'retake-slot.change';

/**
 * A teacher changes a slot: a version more, and who is booked stays in it. Classes of a colleague's that it was offered
 * to stay. Throws NotFound for a slot or a class that is not theirs, Invalid for what it says, as for fewer places than
 * are taken.
 */
export async function changeSlot(
  school: InSchool,
  { by, writeId, slotId, terms }: { by: Actor; writeId: string; slotId: string; terms: SlotTerms },
): Promise<SlotWrite> {
  return applyOnce(school, by, { writeId, act: CHANGE_SLOT, request: { slotId, terms } }, async () => {
    await lockRetakes(school);
    const { slot, relation } = await findSlot(school, { by, slotId });
    const isMine = (id: string) => by.standing.teaches.some(({ classId }) => classId === id);
    const wanted = terms.classIds.filter((id) => !slot.classIds.includes(id) || isMine(id));
    const others = slot.classIds.filter((id) => !isMine(id));
    if (wanted.length > 0 && !mayOfferSlot(by.standing, { classIds: wanted }))
      throw new NotFound('There is no such class.');
    const kept = checkSlot(
      { ...terms, classIds: [...wanted, ...others] },
      { now: await momentOf(school, by), taken: slot.taken },
    );
    await writeVersion(school, by, { slotId, terms: kept });
    await writeAudit(school, by, { act: CHANGE_SLOT, relation, subject: 'retake-slot', ids: [slotId] });
    return { slotId, before: termsOf(slot) };
  });
}

function termsOf({ day, startsAt, endsAt, place, places, classIds }: RetakeSlot): SlotTerms {
  return { day, startsAt, endsAt, place, places, classIds };
}
