import type { Judgement } from './judgement.ts';

/**
 * Each judge's latest word on each occasion, in the order these were made (and by id where two were made at one
 * moment). Earlier words of the same judge are superseded.
 *
 * Example: Ms. Rivera judged the slip 2 on Monday and, on a second look, 3 on Tuesday: only the 3 is current.
 */
export function currentJudgements(judgements: readonly Judgement[]): Judgement[] {
  const current = new Map<string, Judgement>();
  for (const judgement of judgements.toSorted(byMoment)) {
    current.set(JSON.stringify([judgement.occasionId, judgement.judgeId]), judgement);
  }
  return [...current.values()].sort(byMoment);
}

function byMoment(a: Judgement, b: Judgement): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt - b.recordedAt;
  return a.id < b.id ? -1 : 1;
}
