import { retakeReach } from '#core/policy/retakes.ts';
import { bundleByGoal } from '#core/retakes/order-requests.ts';
import { freeSlots } from '#core/retakes/place-requests.ts';
import { isOpen } from '#core/retakes/retake-state.ts';
import { weekOf } from '#core/time/week-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { listMyClasses, type MyClass } from '#school/courses/list-my-classes.ts';
import { type DescribedRequest, describeRequests } from './describe-requests.ts';
import { listSlots } from './list-slots.ts';
import { momentOf } from './moment-of.ts';
import { readRequests } from './read-requests.ts';
import type { RetakeSlot } from './retake-slot.ts';

/** A request on the desk, with the slot that comes next for it. */
export interface DeskRequest extends DescribedRequest {
  readonly next: RetakeSlot | undefined;
}

/** Everything of a teacher's retakes: who waits, by goal, and the slots of this week and after with who is booked. */
export interface RetakesDesk {
  readonly classes: readonly MyClass[];
  /** Open requests without a slot ahead */
  readonly bundles: readonly { readonly goalId: string; readonly requests: readonly DeskRequest[] }[];
  readonly slots: readonly (RetakeSlot & { readonly booked: readonly DescribedRequest[] })[];
  /** By the Monday of each week with slots: how many places there are and how many are taken */
  readonly weeks: readonly { readonly week: string; readonly places: number; readonly taken: number }[];
}

/** Opens the desk over all classes the actor teaches, co-taught ones too, and notes the look at those it shows. */
export async function openDesk(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<RetakesDesk> {
  const classIds = retakeReach(by.standing);
  const now = await momentOf(school, by);
  const [classes, found, slots] = await together([
    listMyClasses(school, { by, language }),
    readRequests(school, { which: { classIds }, now }),
    listSlots(school, { classIds, from: weekOf(now.day) }),
  ]);
  const inSlot = new Set(slots.map(({ slotId }) => slotId));
  const requests = await describeRequests(school, {
    by,
    requests: found.filter(({ state, slot }) => isOpen(state) || (slot && inSlot.has(slot.slotId))),
    language,
  });
  const waiting = requests
    .filter(({ state }) => isOpen(state) && state !== 'booked')
    .map((request) => ({ ...request, next: freeSlots(slots, { classIds: request.classIds, now })[0] }));
  if (requests.length > 0)
    await writeAudit(school, by, {
      act: 'student.look',
      relation: 'teaches',
      subject: 'student',
      ids: [...new Set(requests.map(({ studentId }) => studentId))],
    });
  const weeks = [...Map.groupBy(slots, ({ day }) => weekOf(day))].map(([week, ofWeek]) => ({
    week,
    places: ofWeek.reduce((sum, { places }) => sum + places, 0),
    taken: ofWeek.reduce((sum, { taken }) => sum + taken, 0),
  }));
  return {
    classes,
    bundles: bundleByGoal(waiting),
    slots: slots.map((slot) => ({
      ...slot,
      booked: requests.filter((request) => request.slot?.slotId === slot.slotId),
    })),
    weeks,
  };
}
