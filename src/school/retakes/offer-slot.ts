import { mayOfferSlot } from '#core/policy/retakes.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkSlot } from './check-slot.ts';
import { momentOf } from './moment-of.ts';
import type { SlotTerms } from './retake-slot.ts';
import type { SlotWrite } from './slot-write.ts';
import { writeVersion } from './write-version.ts';

export const OFFER_SLOT = 'retake-slot.offer';

/**
 * A teacher offers a slot to classes of theirs; `slotId` is client-made, so that sending it again offers it once. Throws
 * Invalid for what it says, NotFound where one of the classes is not theirs.
 */
export async function offerSlot(
  school: InSchool,
  { by, slotId, terms }: { by: Actor; slotId: string; terms: SlotTerms },
): Promise<SlotWrite> {
  return applyOnce(school, by, { writeId: slotId, act: OFFER_SLOT, request: terms }, async () => {
    const kept = checkSlot(terms, { now: await momentOf(school, by), taken: 0 });
    const relation = mayOfferSlot(by.standing, kept);
    if (!relation) throw new NotFound('There is no such class.');
    await school.db
      .insertInto('retake_slots')
      .values({ school_id: school.id, id: slotId, made_by: by.standing.personId, made_at: by.now })
      .execute();
    await writeVersion(school, by, { slotId, terms: kept });
    await writeAudit(school, by, { act: OFFER_SLOT, relation, subject: 'retake-slot', ids: [slotId] });
    return { slotId, before: null };
  });
}
