import { findMethod } from '#core/mastery/choose-method.ts';
import { addDay, fitCurve, noDays } from '#core/mastery/fit-curve.ts';
import type { Piece } from '#core/mastery/judgement.ts';
import { findLowestChild } from '#core/mastery/parent/find-lowest-child.ts';
import { meetsPoints } from '#core/mastery/parent/meets-points.ts';
import { showsEveryChild } from '#core/mastery/parent/shows-every-child.ts';
import { replay } from '#core/mastery/replay.ts';
import { roundHalfUp } from '#core/scales/round-half-up.ts';
import type { Scale } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import { fitTrend } from './fit-trend.ts';
import { flagIsOff, given, NotKnown, numberGiven, type Params, percentGiven, type Vector } from './vector.ts';

type Rule = (scores: readonly Score[], params: Params, name: string) => unknown;
type Score = { readonly level: number; readonly weight: number };

/** The first pattern that fits a method's name is taken, so the longer names come first. */
const rules: readonly (readonly [RegExp, Rule])[] = [
  [/(average|mean).*power|power.*(average|mean)|pinnacle/, averageOrPowerLaw],
  [/true_score|best_fit/, trueScore],
  [/power.*(round|level)|round.*power/, roundedPowerLaw],
  [/power/, shelf('power-law')],
  [/linear|trend|regression/, (scores) => fitTrend(scores.map(({ level }) => level)).end],
  [
    /recency|waymark/,
    shelf('recency-mean', (params) => ({ lambda: numberGiven(params, 'lambda') ?? 2 / 3 })),
  ],
  [/decay/, decaying],
  [/weighted|legacy/, weighted],
  [
    /n_mastery|times/,
    shelf('n-times', (params) => ({ n: numberGiven(params, 'n', 'times', 'k', 'calculationInt') ?? 3 })),
  ],
  [/(mean|average|avg).*(high|best|top)|(high|best|top).*(mean|average|avg)/, ofSome('mean-of-best', 3)],
  [/median/, ofSome('median', Number.POSITIVE_INFINITY)],
  [/mode|most_common|most_frequent/, mode],
  [
    /(high|max|best).*(recent|last)/,
    (scores, params, name) => highest(scores.slice(-countOf(params, name, scores.length)), params, name),
  ],
  [
    /(mean|average|avg).*(recent|last|latest)|(recent|last|latest|moving|rolling).*(mean|average|avg)/,
    ofSome('mean-of-last', 3),
  ],
  [/latest|recent|last|newest/, ofSome('mean-of-last', 1)],
  [/^(highest|max|best)/, highest],
  [/average|mean/, shelf('average')],
];

/**
 * What a method outside Canvas gives for a history of scores, oldest first, or for the children of a goal; null where it
 * gives none. Throws NotKnown for a method that nobody here knows.
 */
export function computeScores({ method, params, scores }: Vector): unknown {
  const name = (method ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const facts = params ?? {};
  const all = scores ?? [];
  if (/lowest|^min|parent/.test(name))
    return findLowestChild(all.map((each) => scoreOf(each)?.level ?? null));
  if (/point/.test(name))
    return meetsPoints(
      all.map(childOf),
      numberGiven(facts, 'pointsRequired', 'required', 'threshold', 'points') ?? 0,
    );
  if (/moodle|all_children|every_child/.test(name))
    return showsEveryChild(all.map((each) => childOf(each).shown));

  const rule = rules.find(([pattern]) => pattern.test(name))?.[1];
  if (!rule) throw new NotKnown(`There is no method called ${method ?? '(none)'}`);
  const weights = given(facts, 'weights');
  const known = all.flatMap((each, at) => {
    const score = scoreOf(each);
    const weight = Array.isArray(weights) ? Number(weights[at]) : score?.weight;
    return score === null ? [] : [{ level: score.level, weight: weight ?? 1 }];
  });
  const fewest = numberGiven(facts, 'minScores', 'minimumScores', 'minimum', 'minPieces', 'atLeast') ?? 1;
  if (known.length < fewest) return null;
  return asShown(rule(known, facts, name), facts);
}

/** Kept on the scale and rounded, where the vector says so. */
function asShown(value: unknown, params: Params): unknown {
  if (typeof value !== 'number') return value;
  const [low, high] = [
    numberGiven(params, 'min', 'scaleMin', 'lowest'),
    numberGiven(params, 'max', 'scaleMax', 'highest'),
  ];
  const kept = Math.min(high ?? value, Math.max(low ?? value, value));
  const places = numberGiven(params, 'places', 'decimals', 'digits', 'precision');
  return places === undefined ? kept : roundHalfUp(kept, places);
}

/** A method of the shelf, one score a day, on a scale wide enough for any score; null where it refuses a score. */
function shelf(
  key: string,
  settingsOf: (params: Params, name: string, scores: number) => unknown = () => ({}),
): Rule {
  return (scores, params, name) => {
    const cut = numberGiven(params, 'masteryPoints', 'mastery', 'cut', 'cutScore', 'threshold') ?? 3;
    const scale: Scale = { levels: [1e-6, 1e4].map((level) => ({ level, key: `${level}` })), cut };
    // Not parsed: vectors may go beyond what a school can choose.
    const method = findMethod(key)?.of(settingsOf(params, name, scores.length), scale);
    try {
      return method?.read(replay(method, scores.map(pieceOf))).level ?? null;
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
}

/** A method that takes some of the scores, at least one and at most all. */
function ofSome(key: string, usual: number): Rule {
  return shelf(key, (params, name, scores) => ({
    k: Math.max(1, Math.min(countOf(params, name, usual), scores)),
  }));
}

function roundedPowerLaw(...asked: Parameters<Rule>): unknown {
  const level = shelf('power-law')(...asked);
  return typeof level === 'number' ? roundHalfUp(level, 0) : level;
}

function highest(...asked: Parameters<Rule>): unknown {
  return shelf('highest')(...asked);
}

function decaying(scores: readonly Score[], params: Params, name: string): unknown {
  const older = flagIsOff(params) || /legacy|old/.test(name);
  return shelf(older ? 'canvas-weighted' : 'decaying', () => ({ newest: percentGiven(params) }))(
    scores,
    params,
    name,
  );
}

/** How many count: given, or in the name ("average of 3 highest"), or as usual. */
function countOf(params: Params, name: string, usual: number): number {
  const inName = /\d+/.exec(name)?.[0];
  const named = inName === undefined ? usual : Number(inName);
  return (
    numberGiven(params, 'k', 'n', 'last', 'count', 'recent', 'window', 'number', 'top', 'best', 'size') ??
    named
  );
}

function mode(scores: readonly Score[], params: Params, name: string): unknown {
  const words = String(given(params, 'tie', 'ties', 'tieBreak', 'tieRule', 'onTie') ?? name).toLowerCase();
  const tie = /no.?score|none|no.?level|null|blank|teacher/.test(words)
    ? 'none'
    : /high|max|best|upper/.test(words)
      ? 'higher'
      : 'recent';
  if (/low|min/.test(words)) throw new NotKnown(`No system is known that breaks a tie by “${words}”`);
  const k = Math.max(1, Math.min(countOf(params, '', scores.length), scores.length));
  return shelf('mode', () => ({ k, tie }))(scores, params, name);
}

function weighted(scores: readonly Score[], params: Params, name: string): unknown {
  const hasWeights = scores.some(({ weight }) => weight !== 1) || given(params, 'weights') !== undefined;
  if (hasWeights || /mean/.test(name)) return shelf('average')(scores, params, name);
  return shelf('canvas-weighted', () => ({ newest: percentGiven(params) }))(scores, params, name);
}

function averageOrPowerLaw(scores: readonly Score[], params: Params, name: string): unknown {
  const words = String(given(params, 'pick', 'choose', 'rule', 'by') ?? name).toLowerCase();
  const pick = /high|max|larg|great/.test(words) && !/error|fit/.test(words) ? 'higher' : 'smaller-error';
  return shelf('average-or-power-law', () => ({ pick }))(scores, params, name);
}

/** Of the mean, a straight line and a power curve the one with the least error by the values left over. */
function trueScore(scores: readonly Score[]): unknown {
  const values = scores.map(({ level }) => level);
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const left = Math.max(values.length - 2, 0.001);
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const line = fitTrend(values);
  const candidates = [
    { end: mean, error: squares / Math.max(values.length - 1, 1) },
    { end: line.end, error: values.length > 2 ? line.error / left : Number.POSITIVE_INFINITY },
  ];
  if (values.length > 2 && values.every((each) => each > 0)) {
    const sums = scores
      .map((score, at) => ({ day: '', pieces: [pieceOf(score, at)] }))
      .reduce(addDay, noDays);
    const { start, power, end } = fitCurve(sums);
    const error = values.reduce((sum, each, at) => sum + (each - start * (at + 1) ** power) ** 2, 0);
    candidates.push({ end, error: error / left });
  }
  return candidates.reduce((best, each) => (each.error < best.error - 1e-9 ? each : best)).end;
}

function scoreOf(score: unknown): Score | null {
  if (score === null || score === undefined) return null;
  const params = (typeof score === 'object' ? score : { score }) as Params;
  const level = numberGiven(params, 'score', 'level', 'value');
  return level === undefined ? null : { level, weight: numberGiven(params, 'weight') ?? 1 };
}

function childOf(child: unknown): { points: number; required: boolean; shown: boolean } {
  if (typeof child !== 'object' || child === null)
    return { points: 0, required: false, shown: child === true };
  const facts = child as Params;
  return {
    points: numberGiven(facts, 'points') ?? 0,
    required: given(facts, 'required', 'mandatory') === true,
    shown: given(facts, 'proficient', 'shown', 'mastered', 'proficiency') === true,
  };
}

function pieceOf({ level, weight }: Score, at: number): Piece {
  const day = addDays('2000-01-01', at);
  return {
    occasionId: day,
    day,
    level,
    weight,
    squares: weight * weight,
    from: day,
    judgementIds: [day],
    replaced: [],
  };
}
