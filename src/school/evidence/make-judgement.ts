import type { Judgement } from '#core/mastery/judgement.ts';
import { canAppend } from '#core/mastery/replay.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { WorkDone } from './new-evidence.ts';
import type { Judged, Located } from './placed-piece.ts';

/** The judgement as the rules know it. */
export function makeJudgement({ piece, occasion }: Located, by: Actor, work: WorkDone): Judgement {
  return {
    id: piece.evidenceId,
    occasionId: occasion.id,
    judgeId: by.standing.personId,
    level: piece.level,
    workedOn: occasion.countsOn,
    recordedAt: (work.notedAt ?? by.now).getTime(),
    retakeOf: occasion.retakeOfId,
  };
}

/** Whether the history need not be read again. */
export function mayAppend({ judgement, kept, occasion, facts }: Judged): boolean {
  // What is new under this id may be known under an alias.
  if (facts.aliasIds.length > 0) return false;
  // What was worked out otherwise, or keeps no sums, is worked out from its history.
  const { id, appends } = facts.goal;
  if (!facts.counts || !appends || (kept.calculationId !== id && kept.state.count > 0)) return false;
  // An observation is of its day: where the newest piece is of a day before, nobody has judged it yet.
  const occasionIsNew = occasion.isNew || occasion.isObservation;
  return canAppend({ lastDay: kept.state.lastDay, judgement, occasionIsNew });
}

/** The same judgement, later on the clock than all of its history: a later word must supersede. */
export function isAfter(judgement: Judgement, history: readonly Judgement[]): Judgement {
  const last = Math.max(0, ...history.map((each) => Math.floor(each.recordedAt) + 1));
  return { ...judgement, recordedAt: Math.max(judgement.recordedAt, last) };
}
