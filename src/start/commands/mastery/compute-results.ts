import { averageClass } from '#core/mastery/canvas/average-class.ts';
import type { CanvasOutcome, CanvasRow } from '#core/mastery/canvas/canvas-row.ts';
import { findClassMedian } from '#core/mastery/canvas/find-class-median.ts';
import { rollUpRows } from '#core/mastery/canvas/roll-up-rows.ts';
import { scalePercent } from '#core/mastery/canvas/scale-percent.ts';
import { shareRatings } from '#core/mastery/canvas/share-ratings.ts';
import {
  flagIsOff,
  given,
  isOff,
  NotKnown,
  numberGiven,
  type Params,
  percentGiven,
  type Vector,
} from './vector.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * What Canvas would show for a vector of rows: a student's rollup, a class's aggregate, a row's percent, or the
 * distribution of a class over ratings. Throws NotKnown for a method that Canvas has not.
 */
export function computeResults({ kind, method, params, results }: Vector): unknown {
  const name = (method ?? '').toLowerCase();
  const facts = params ?? {};
  const rows = (results ?? []).filter(isCounted);
  if (kind === 'percent' || name === 'percent') return rows.map((row) => percentOf(row, facts))[0] ?? null;
  if (kind === 'distribution' || name.includes('rating')) {
    const ratings = given(facts, 'ratings');
    if (!Array.isArray(ratings)) throw new NotKnown('It gives no ratings');
    return shareRatings(rows.map(scoreOf), ratings.map(pointsOf));
  }
  if (kind === 'aggregate' || name.startsWith('class')) {
    if (/median/.test(name)) return findClassMedian(rows.map(scoreOf));
    if (/mean|average/.test(name)) return averageClass(rows.map(scoreOf));
    throw new NotKnown(`There is no aggregate called ${method ?? '(none)'}`);
  }
  return rollUpRows(
    rows.map((row) => rowOf(row, facts)),
    outcomeOf(name, facts),
  );
}

/** Canvas leaves out what is hidden, deleted or not posted. */
function isCounted(row: Row): boolean {
  const gone = ['hidden', 'deleted', 'excluded', 'unposted', 'linkDeleted', 'muted'];
  return (
    !gone.some((name) => given(row, name) === true) &&
    given(row, 'workflowState') !== 'deleted' &&
    !isOff(given(row, 'posted') ?? true)
  );
}

function rowOf(row: Row, params: Params): CanvasRow {
  const percent = numberGiven(row, 'percent') ?? null;
  const possible = numberGiven(row, 'possible', 'pointsPossible') ?? null;
  const score = scoreOf(row);
  const source = String(given(row, 'source', 'associationId', 'quizId') ?? '');
  const isQuiz = given(row, 'quiz') ?? /^quiz/i.test(source);
  const taskCut = taskCutOf({ ...params, ...row });
  return {
    score,
    percent: percent ?? (possible !== null && taskCut !== null ? percentOf(row, params) : null),
    possible,
    quiz: isQuiz === false || isOff(isQuiz) ? null : typeof isQuiz === 'string' ? isQuiz : source,
    at: timeOf(given(row, 'at', 'submittedAt') ?? given(row, 'assessedAt')),
  };
}

/** A whole number is a day; a text is a moment. */
function timeOf(at: unknown): number | null {
  if (at === undefined) return null;
  if (typeof at === 'number') return at * 86_400_000;
  const moment = Date.parse(String(at));
  if (Number.isNaN(moment)) throw new NotKnown(`“${String(at)}” is no time`);
  return moment;
}

function percentOf(row: Row, params: Params): number | null {
  return scalePercent(
    { score: scoreOf(row), possible: numberGiven(row, 'possible') ?? null },
    { ...pointsGiven(params), taskCut: taskCutOf({ ...params, ...row }) },
  );
}

function taskCutOf(facts: Params): number | null {
  return numberGiven(facts, 'alignmentMastery', 'masteryScore', 'taskMastery', 'taskCut') ?? null;
}

function pointsGiven(params: Params) {
  return {
    pointsPossible: numberGiven(params, 'pointsPossible', 'points') ?? 0,
    masteryPoints: numberGiven(params, 'masteryPoints', 'mastery', 'cut') ?? 0,
  };
}

function outcomeOf(name: string, params: Params): CanvasOutcome {
  const method = methodOf(name);
  const times = numberGiven(params, 'n', 'times', 'calculationInt') ?? null;
  return {
    method,
    calculationInt: method === 'n_mastery' ? times : percentGiven(params),
    ...pointsGiven(params),
    newDecaying: !flagIsOff(params),
  };
}

/** In vectors "decaying average" is the recursive one, and "weighted average" the older formula. */
function methodOf(name: string): CanvasOutcome['method'] {
  if (/legacy|^weighted/.test(name)) return 'weighted_average';
  if (/decaying/.test(name)) return 'standard_decaying_average';
  if (/^n_|times/.test(name)) return 'n_mastery';
  if (/latest|recent/.test(name)) return 'latest';
  if (/average|mean/.test(name)) return 'average';
  if (/^(highest|max.*|none|default|)$/.test(name)) return 'highest';
  throw new NotKnown(`Canvas has no method called ${name}`);
}

function scoreOf(row: Row): number | null {
  return numberGiven(row, 'score', 'value') ?? null;
}

function pointsOf(rating: unknown): number {
  return typeof rating === 'number' ? rating : (numberGiven((rating ?? {}) as Params, 'points') ?? 0);
}
