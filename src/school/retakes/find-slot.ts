import { mayKeepSlot } from '#core/policy/retakes.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listSlots } from './list-slots.ts';
import type { RetakeSlot } from './retake-slot.ts';

/** A slot that is offered, and by which relation the actor keeps it. Throws NotFound where it is not theirs, or withdrawn. */
export async function findSlot(
  school: InSchool,
  { by, slotId }: { by: Actor; slotId: string },
): Promise<{ slot: RetakeSlot; relation: Relation }> {
  const [slot] = isId(slotId) ? await listSlots(school, { slotId }) : [];
  const relation = slot && mayKeepSlot(by.standing, slot);
  if (!slot || !relation) throw new NotFound('There is no such slot.');
  return { slot, relation };
}
