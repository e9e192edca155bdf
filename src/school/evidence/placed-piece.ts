import type { Judgement } from '#core/mastery/judgement.ts';
import type { KeptEstimate } from '#school/mastery/kept-estimate.ts';
import type { PieceFacts } from './gather-facts.ts';
import type { NewPiece } from './new-evidence.ts';

/** A piece with its facts. */
export interface Known {
  readonly piece: NewPiece;
  readonly facts: PieceFacts;
}

/** The same with its estimate. */
export interface Joined extends Known {
  readonly kept: KeptEstimate;
}

/** The same with its occasion. */
export interface Located extends Joined {
  readonly occasion: PlacedOccasion;
}

/** The same as the judgement that will be added. */
export interface Judged extends Located {
  readonly judgement: Judgement;
}

/** The occasion a judgement is of. */
export interface PlacedOccasion {
  readonly id: string;
  readonly attempt: number;
  readonly retakeOfId: string | null;
  /** The school day of the work, as this judgement says it */
  readonly countsOn: string;
  readonly isObservation: boolean;
  /** Nobody can have judged it yet */
  readonly isNew: boolean;
}
