import type { SlotRoom } from '#core/retakes/place-requests.ts';

/** A slot that is offered, as its newest version says. */
export interface RetakeSlot extends SlotRoom {
  readonly versionId: string;
  readonly place: string;
}

/** What a slot says. */
export interface SlotTerms {
  /** School day, YYYY-MM-DD */
  readonly day: string;
  /** HH:MM on the clock of the school */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly places: number;
  readonly classIds: readonly string[];
}
