import { currentJudgements } from './current-judgements.ts';
import type { Attempt, Judgement, Piece } from './judgement.ts';
import { placeRetakes } from './place-retakes.ts';

/**
 * The pieces of one student on one goal, by day of work and then by occasion; the order the judgements come in
 * never matters.
 *
 * Of each judge only the latest word on an occasion counts. Several judges of one occasion pool: the weights
 * are summed and the level is their mean, so that another judge who sees the level or better never lowers it.
 * The occasion's day and what it is a retake of are as its latest judgement says. A retake counts in the place
 * of the occasion it replaces, if it went better; otherwise it changes nothing.
 *
 * Example: work of 4 November judged 2, work of 12 November judged 3, and on 16 November a retake of the first
 * judged 3. The pieces are 3 (4 November) and 3 (12 November): two occasions, not three.
 */
export function gatherPieces(judgements: readonly Judgement[]): Piece[] {
  const [only] = judgements;
  if (only && judgements.length === 1) return [pieceOf(only)];
  const byOccasion = Map.groupBy(currentJudgements(judgements), (each) => each.occasionId);
  return placeRetakes([...byOccasion.values()].map(pool));
}

/** The same for one judgement alone, which most often is all that is new: nothing to order, pool or put in place. */
function pieceOf({ id, occasionId, workedOn, level, weight = 1 }: Judgement): Piece {
  return {
    occasionId,
    day: workedOn,
    level,
    weight,
    squares: weight * weight,
    from: occasionId,
    judgementIds: [id],
    replaced: [],
  };
}

/** `ofOccasion` is never empty and in the order the judgements were made. */
function pool(ofOccasion: readonly Judgement[]): Attempt {
  let weight = 0;
  let squares = 0;
  let weighted = 0;
  let latest = ofOccasion[0] as Judgement;
  for (const judgement of ofOccasion) {
    const w = judgement.weight ?? 1;
    weight += w;
    squares += w * w;
    weighted += w * judgement.level;
    latest = judgement;
  }
  return {
    occasionId: latest.occasionId,
    day: latest.workedOn,
    level: ofOccasion.length === 1 ? latest.level : weighted / weight,
    weight,
    squares,
    from: latest.occasionId,
    judgementIds: ofOccasion.map((each) => each.id),
    retakeOf: latest.retakeOf,
  };
}
