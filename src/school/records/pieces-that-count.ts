import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Piece } from '#core/mastery/judgement.ts';
import type { StandingEvidence } from './list-evidence.ts';

/** The pieces of one student on one goal that count towards the level; what is only practised is left out. */
export function piecesThatCount(evidence: readonly StandingEvidence[]): Piece[] {
  return gatherPieces(evidence.filter(({ counts }) => counts));
}
