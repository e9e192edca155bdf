import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { RecencyState } from '#core/mastery/methods/recency-mean.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { replay } from '#core/mastery/replay.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { LockedEstimate } from './lock-estimates.ts';
import { keyOf, readJudgements } from './read-judgements.ts';

/** The states that all evidence that counts gives, read again from the first day. */
export async function replayEstimates(
  school: InSchool,
  estimates: readonly LockedEstimate[],
): Promise<{ locked: LockedEstimate; state: RecencyState }[]> {
  const judgements = await readJudgements(school, estimates);
  return estimates.map((locked) => ({
    locked,
    state: replay(recencyMean, gatherPieces(judgements.get(keyOf(locked)) ?? [])),
  }));
}
