import { isOver, type Moment } from './retake-state.ts';

/** A slot as far as placing goes. */
export interface SlotRoom {
  readonly slotId: string;
  readonly day: string;
  /** 'HH:MM' */
  readonly startsAt: string;
  readonly endsAt: string;
  /** For how many there is room */
  readonly places: number;
  /** How many are booked */
  readonly taken: number;
  readonly classIds: readonly string[];
}

/** Slots in the order in which they come. */
export function inOrder<Slot extends SlotRoom>(slots: readonly Slot[]): Slot[] {
  return slots.toSorted(
    (a, b) =>
      compare(a.day, b.day) ||
      compare(a.startsAt, b.startsAt) ||
      compare(a.endsAt, b.endsAt) ||
      compare(a.slotId, b.slotId),
  );
}

/** The slots that somebody of these classes could still take, the next first. */
export function freeSlots<Slot extends SlotRoom>(
  slots: readonly Slot[],
  { classIds, now }: { readonly classIds: readonly string[]; readonly now: Moment },
): Slot[] {
  return inOrder(slots).filter(
    (slot) =>
      slot.taken < slot.places &&
      !isOver(slot, now) &&
      slot.classIds.some((classId) => classIds.includes(classId)),
  );
}

/**
 * Puts requests into the next free slots, in the order given, and never more into one than it has places. Who finds no
 * place is not in the answer.
 *
 * Example: Ana and Bao of 9B, Thursday with one place left, Friday with two → Ana on Thursday, Bao on Friday.
 */
export function placeRequests(
  requests: readonly { readonly requestId: string; readonly classIds: readonly string[] }[],
  { slots, now }: { readonly slots: readonly SlotRoom[]; readonly now: Moment },
): Map<string, string> {
  const taken = new Map(slots.map((slot) => [slot.slotId, slot.taken]));
  const placed = new Map<string, string>();
  for (const { requestId, classIds } of requests) {
    const left = slots.map((slot) => ({ ...slot, taken: taken.get(slot.slotId) ?? 0 }));
    const [next] = freeSlots(left, { classIds, now });
    if (!next) continue;
    placed.set(requestId, next.slotId);
    taken.set(next.slotId, next.taken + 1);
  }
  return placed;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
