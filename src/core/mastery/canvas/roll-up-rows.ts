import { roundHalfUp } from '#core/scales/round-half-up.ts';
import type { Scale } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { type Choice, calculationOf } from '../choose-method.ts';
import { replay } from '../replay.ts';
import type { CanvasOutcome, CanvasRow } from './canvas-row.ts';

/**
 * The score Canvas shows for a student on an outcome, on the outcome's scale, rounded half up to 2 places once at the
 * end; null where it shows none.
 *
 * Rows without a score are taken out first. The rest are ordered by whole seconds, those without a time as the oldest,
 * and by the order given where seconds are the same (which Canvas itself leaves open). A row counts as percent · points
 * of the scale (mastery points where that is 0), without a percent as its score. Under an averaging method and under
 * `latest` every question of a quiz counts as its whole quiz, Σ(possible·percent)/Σpossible, and stays a row of its own,
 * so that the quiz's other questions are "older" than its last.
 *
 * The arithmetic is the shelf's, each row being a day of its own: Canvas's definitions are the same there.
 *
 * Source: Canvas LMS, behaviour of rollup_score. Worked by hand: weighted average of 65, 1, 2, 3, 4, 5 → .65·5 +
 * .35·2.5 = 4.125 → 4.13. One quiz, 60 % of 2 points and 70 % of 3, on a scale of 5: (1.2 + 2.1)/5·5 = 3.30.
 */
export function rollUpRows(rows: readonly CanvasRow[], outcome: CanvasOutcome): number | null {
  const scored = rows.filter((each) => each.score !== null || each.percent !== null);
  const pooled = outcome.method !== null && !['highest', 'n_mastery'].includes(outcome.method);
  const points = outcome.pointsPossible > 0 ? outcome.pointsPossible : outcome.masteryPoints;
  const levels = scored
    .toSorted((a, b) => secondsOf(a) - secondsOf(b))
    .map((row) => {
      const percent = (pooled ? poolQuiz(row, scored) : null) ?? percentOf(row);
      return percent === null ? (row.score ?? 0) : percent * points;
    });
  const { method } = calculationOf(choiceOf(outcome), scaleOf(outcome));
  const { level } = method.read(
    replay(
      method,
      levels.map((level, at) => pieceOf(level, at)),
    ),
  );
  return level === null ? null : roundHalfUp(level, 2);
}

/** What a row counts as a share of full marks. */
function percentOf({ percent, score, possible }: CanvasRow): number | null {
  if (percent !== null) return percent;
  return score !== null && possible !== null && possible > 0 ? score / possible : null;
}

/** The share of full marks of the quiz a row belongs to; null for other rows, and where no question has full marks. */
function poolQuiz({ quiz }: CanvasRow, rows: readonly CanvasRow[]): number | null {
  if (quiz === null) return null;
  let total = 0;
  let reached = 0;
  for (const row of rows) {
    const percent = percentOf(row);
    if (row.quiz !== quiz || row.possible === null || percent === null) continue;
    total += row.possible;
    reached += row.possible * percent;
  }
  return total === 0 ? null : reached / total;
}

function secondsOf({ at }: CanvasRow): number {
  return at === null ? 0 : Math.floor(at / 1000);
}

/** Where Canvas stores no number it takes 65 percent, and 5 times. */
function choiceOf({ method, calculationInt, newDecaying }: CanvasOutcome): Choice {
  switch (method) {
    case null:
    case 'highest':
      return { key: 'highest', settings: {} };
    case 'latest':
    case 'average':
      return { key: method, settings: {} };
    case 'n_mastery':
      return { key: 'n-times', settings: { n: calculationInt ?? 5 } };
    case 'decaying_average':
    case 'weighted_average':
      return { key: 'canvas-weighted', settings: { newest: calculationInt ?? 65 } };
    case 'standard_decaying_average':
      return {
        key: newDecaying ? 'decaying' : 'canvas-weighted',
        settings: { newest: calculationInt ?? 65 },
      };
  }
}

/** Of a scale these methods read the cut alone: points are no levels. */
function scaleOf({ masteryPoints }: CanvasOutcome): Scale {
  return { levels: [], cut: masteryPoints };
}

function pieceOf(level: number, at: number) {
  const day = addDays('2000-01-01', at);
  const id = `row-${day}`;
  return { occasionId: id, day, level, weight: 1, squares: 1, from: id, judgementIds: [id], replaced: [] };
}
