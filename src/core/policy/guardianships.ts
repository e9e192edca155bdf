import type { Relation, Standing } from './standing.ts';

/** By which relation the person may say who is family to whom, and end it; else undefined. */
export function mayKeepGuardianships(standing: Standing): Relation | undefined {
  return standing.roles.includes('leader') ? 'leads' : undefined;
}

/** What an adult may do about a student. */
export interface Rights {
  /** Reads the record and the messages */
  readonly maySee: boolean;
  /** Is sent messages */
  readonly mayHear: boolean;
  /** Writes to the school */
  readonly mayReply: boolean;
}

/** Why a school ends a guardianship. The first two are orders that others have to follow. */
export const endReasons = ['court-order', 'no-contact', 'asked', 'mistake', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

/** Whether the reason is an order: it is not undone by a press, and adding the adult again asks twice. */
export function isOrder(reason: string | null): boolean {
  return reason === 'court-order' || reason === 'no-contact';
}

/** Facts about a guardianship that has been ended. */
export interface Ended {
  readonly reason: string | null;
  /** The school day on which the end was recorded; null for one that nobody recorded, such as by an import */
  readonly endedOn: string | null;
  /** Whether another row of the same adult and student holds or is still to come */
  readonly goesOn: boolean;
}

/**
 * Whether an end may be undone by one press: on the day on which a person recorded it, no order, and nothing has
 * come in its place.
 *
 * Example: ended today with 'mistake' → true; ended today with 'court-order' → false; ended yesterday → false.
 */
export function mayUndoEnd({ reason, endedOn, goesOn }: Ended, today: string): boolean {
  const byPerson = endReasons.some((each) => each === reason);
  return byPerson && !isOrder(reason) && endedOn === today && !goesOn;
}
