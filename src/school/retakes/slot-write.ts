import type { SlotTerms } from './retake-slot.ts';

/** What an act about a slot changed, as the write keeps it for its undo. */
export interface SlotWrite {
  readonly slotId: string;
  /** What it said before a change; null where it was offered or withdrawn */
  readonly before: SlotTerms | null;
}
