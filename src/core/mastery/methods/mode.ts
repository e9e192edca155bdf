import { z } from 'zod';
import { type Decision, decideByLast } from '../decide-by-last.ts';
import type { Piece } from '../judgement.ts';
import { settleLevel } from '../settle-level.ts';
import type { ShelfMethod } from '../shelf-method.ts';

type Tie = 'recent' | 'higher' | 'none';

/**
 * The level that occurs most often among the last `k` pieces, as they were judged (a piece pooled to 2.5 is neither a 2
 * nor a 3). Each piece counts once, whatever its weight, and a day is never cut in half. Where several levels occur as
 * often, `tie` decides: `recent` takes the one that was shown last (of two on that day the higher), `higher` the higher
 * one, and with `none` there is no level and the teacher decides.
 *
 * A raised piece can take the lead from a level: 2, 2, 1 has 2, and 3, 2, 1 has 1, the last of three that occur once. A
 * newest piece can push the leading level out of the last `k`: 2, 2, 2, 1, 1 has 2, and a newest 3 leaves 2, 2, 1, 1, 3
 * with 1.
 *
 * Source: Mastery Connect (higher), Educate and TeacherEase (most recent; the last 5), Rediker (none). Worked by hand:
 * 1, 2, 3, 3, 4 → 3; 3, 2, 3, 2 → 2 (recent), 3 (higher), no level (none).
 */
function decide(pieces: readonly Piece[], tie: Tie): Decision {
  const seen = new Map<number, { times: number; last: string }>();
  const levels = pieces.map((each) => settleLevel(each.level));
  levels.forEach((level, at) => {
    const before = seen.get(level);
    // Pieces come oldest first.
    seen.set(level, { times: (before?.times ?? 0) + 1, last: pieces[at]?.day ?? '' });
  });
  const most = Math.max(...[...seen.values()].map((each) => each.times));
  const often = [...seen].filter(([, { times }]) => times === most);
  if (often.length > 1 && tie === 'none') return null;
  const newest = often
    .map(([, { last }]) => last)
    .sort()
    .at(-1);
  const level = Math.max(
    ...often.filter(([, { last }]) => tie !== 'recent' || last === newest).map(([each]) => each),
  );
  return { level, shares: levels.map((each) => (each === level ? 1 / most : 0)) };
}

/** The mode on the shelf: `k` is how many of the last pieces are looked at, `tie` what holds where levels occur as often. */
export const modeOnShelf: ShelfMethod<{ k: number; tie: Tie }> = {
  key: 'mode',
  settings: z.strictObject({
    k: z.int().min(1).max(50).default(5),
    tie: z.enum(['recent', 'higher', 'none']).default('recent'),
  }),
  of: ({ k, tie }) => decideByLast({ key: 'mode', k, decide: (pieces) => decide(pieces, tie) }),
  fairness: {
    raising: { lower: [2, 2, 1], higher: [3, 2, 1] },
    adding: { before: [2, 2, 2, 1, 1], added: 3 },
  },
  refuses: () => null,
};
