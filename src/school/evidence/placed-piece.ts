import type { Judgement } from '#core/mastery/judgement.ts';
import type { LockedEstimate } from '#school/mastery/lock-estimates.ts';
import type { PieceFacts } from './gather-facts.ts';
import type { NewPiece } from './new-evidence.ts';

/** A piece with its facts and its locked estimate. */
export interface Joined {
  readonly piece: NewPiece;
  readonly facts: PieceFacts;
  readonly locked: LockedEstimate;
}

/** The same with its occasion, as the judgement that will be added. */
export interface Placed extends Joined {
  readonly occasion: PlacedOccasion;
  readonly judgement: Judgement;
}

/** The occasion a judgement is of. */
export interface PlacedOccasion {
  readonly id: string;
  readonly attempt: number;
  readonly retakeOfId: string | null;
  /** The school day of the work, as this judgement says it */
  readonly countsOn: string;
  /** Nobody can have judged it yet */
  readonly isNew: boolean;
}
