import { scaleRange } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { ENOUGH_OCCASIONS, estimateFrom } from './estimate-from.ts';
import type { Calculation } from './method.ts';

/**
 * The least new evidence that would change an estimate for the better.
 *
 * - `more-evidence`: so many more pieces, whatever they show, and there is enough to say something.
 * - `reach-shown`: so many more pieces, all at level `at`, and the goal is shown.
 * - `reach-level`: so many more pieces, all at level `at`, and the word is that of `level`.
 * - `highest`: shown, at the highest level; nothing is left to reach.
 * - `more-than`: not within that many pieces, even at the highest level.
 */
export type Change =
  | { readonly kind: 'more-evidence'; readonly pieces: number }
  | { readonly kind: 'reach-shown'; readonly pieces: number; readonly at: number }
  | { readonly kind: 'reach-level'; readonly level: number; readonly pieces: number; readonly at: number }
  | { readonly kind: 'highest' }
  | { readonly kind: 'more-than'; readonly pieces: number };

/** Looking further ahead would not be a next step for anybody. */
const LOOK_AHEAD = 6;

/**
 * Finds the least new evidence: the fewest pieces, and among these the lowest level, each piece on a later day
 * of its own, weighing 1 and judged once. Where a goal is not shown yet and the next word is nearer than
 * "shown", it is the next word; where both are reached by the same evidence, "shown".
 *
 * Example: 2, 3, 3 (not shown yet): one more piece at 3 gives 2, 3, 3, 3 with p = .795, so `reach-shown`, one
 * piece, at 3. A first piece asks for two more. 3, 3, 3 (shown, Mastery): (8·3 + 12·3 + 18·3 + 27·4)/65 is
 * only 3.42, and with a second 4 it is 3.62, so `reach-level` 4 with two pieces at 4.
 */
export function findChange<State>(state: State, calculation: Calculation<State>): Change {
  const { method, scale } = calculation;
  const now = estimateFrom(state, calculation);
  if (now.count < ENOUGH_OCCASIONS) return { kind: 'more-evidence', pieces: ENOUGH_OCCASIONS - now.count };

  const { highest } = scaleRange(scale);
  if (now.status === 'shown' && now.word === highest) return { kind: 'highest' };

  const from = method.read(state).lastDay ?? '2000-01-01';
  const futures = scale.levels.map(({ level: at }) => ({ at, state }));
  for (let pieces = 1; pieces <= LOOK_AHEAD; pieces++) {
    for (const future of futures) {
      const { at } = future;
      future.state = method.append(future.state, onDay(addDays(from, pieces), at));
      const then = estimateFrom(future.state, calculation);
      if (now.status !== 'shown' && then.status === 'shown') return { kind: 'reach-shown', pieces, at };
      if (then.word !== null && (now.word === null || then.word > now.word)) {
        return { kind: 'reach-level', level: then.word, pieces, at };
      }
    }
  }
  return { kind: 'more-than', pieces: LOOK_AHEAD };
}

function onDay(day: string, level: number) {
  const piece = {
    occasionId: day,
    day,
    level,
    weight: 1,
    squares: 1,
    from: day,
    judgementIds: [],
    replaced: [],
  };
  return { day, pieces: [piece] };
}
