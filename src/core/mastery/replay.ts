import { byDay } from './by-day.ts';
import { gatherPieces } from './gather-pieces.ts';
import type { Judgement, Piece } from './judgement.ts';
import type { Method } from './method.ts';

/**
 * The state a method reaches when the pieces of a student on a goal are read from the first day to the last.
 * The order of `pieces` does not matter.
 *
 * Example: `replay(recencyMean, [])` is the empty state; with pieces 2 and 3 on two days it reads 2.60.
 */
export function replay<State>(method: Method<State>, pieces: readonly Piece[]): State {
  return byDay(pieces).reduce((state, day) => method.append(state, day), method.empty);
}

/**
 * Whether a new judgement may simply be appended to a stored state, and the history need not be read again: its
 * day is after the last one, it is no retake, and its occasion is new, that is, no other judgement of this
 * student on this goal is of that occasion or a retake of it (withdrawn ones do not count).
 *
 * Example: the state's last day is 12 November. A first judgement of work of 16 November is appended; one of
 * work of 12 November, or a second judge's word on that work, asks for a replay.
 */
export function canAppend(question: {
  lastDay: string | null;
  judgement: Judgement;
  occasionIsNew: boolean;
}): boolean {
  const { lastDay, judgement, occasionIsNew } = question;
  return occasionIsNew && judgement.retakeOf === null && (lastDay === null || judgement.workedOn > lastDay);
}

/**
 * The state after one more judgement that `canAppend` allows: to the last bit what a replay would give, at a
 * cost that does not grow with the history.
 *
 * Example: after a 2 (N = 2, D = 1), a 3 on a later day makes N = 4/3 + 3, D = 2/3 + 1 and so 2.60.
 */
export function appendJudgement<State>(method: Method<State>, state: State, judgement: Judgement): State {
  return method.append(state, { day: judgement.workedOn, pieces: gatherPieces([judgement]) });
}
