import { usualCalculation } from '#core/mastery/choose-method.ts';
import { estimateFrom } from '#core/mastery/estimate-from.ts';
import { listVariants } from '#core/mastery/evaluation/list-variants.ts';
import { startDraws } from '#core/mastery/evaluation/start-draws.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { Method } from '#core/mastery/method.ts';
import { methods } from '#core/mastery/methods/index.ts';
import { recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { appendJudgement, replay } from '#core/mastery/replay.ts';
import { defaultScale } from '#core/scales/scale.ts';
import { addDays } from '#core/time/add-days.ts';
import type { Benchmark } from './measures/benchmark.ts';
import { percentile } from './measures/percentile.ts';
import type { Measured } from './measures/row.ts';
import type { Places } from './places/open-places.ts';

const CELLS = 3500;
const UPDATES = 1_000_000;
const FADE = 2 / 3;
const usual = usualCalculation(defaultScale);
const DAYS = Array.from({ length: 300 }, (_, at) => addDays('2026-09-01', at));

/** New York City: a million students, 35 goals a year each, twelve pieces on each. */
const CITY = { students: 1_100_000, goals: 35, pieces: 12 };
const SLICE = 20_000;

/** The rules of mastery alone, in memory: what they cost beside plain loops over arrays of numbers. */
export const masteryBench: Benchmark = {
  name: 'mastery',
  run: async (places) => {
    const judgements = makeJudgements();
    return [
      appends(judgements),
      estimates(judgements),
      ...appendsOfOthers(judgements),
      ...growth(),
      await stateBytes(places),
      city(),
    ];
  },
};

/** Judgements as the database gives them, one after another for each cell in turn; nothing is gathered beforehand. */
function makeJudgements(): Judgement[] {
  const draws = startDraws(1);
  return Array.from({ length: UPDATES }, (_, at) => ({
    id: `e${at}`,
    occasionId: `o${at}`,
    judgeId: 'j',
    level: 1 + draws.whole(4),
    workedOn: DAYS[Math.floor(at / CELLS) % DAYS.length] ?? '',
    recordedAt: at,
    retakeOf: null,
  }));
}

/** How many judgements a second one core appends to stored states, by the function the verb calls. */
function appends(judgements: readonly Judgement[]): Measured {
  const levels = Float64Array.from(judgements, ({ level }) => level);
  const append = () => appendAll(recencyMean, judgements);
  const plain = () => appendPlainly(levels);
  if (Math.abs(append() - plain()) > 1e-6) throw new Error('The plain loop must do the same work');
  return {
    name: 'mastery, appends on one core',
    value: ratePerSecond(append),
    unit: '/s',
    budget: 5_000_000,
    better: 'higher',
    beside: { what: 'plain loop', value: ratePerSecond(plain) },
  };
}

/**
 * The same, and after each what it says: level, word, band and status, as the verb keeps them. A hundred times what the
 * database has to take in a second is asked.
 */
function estimates(judgements: readonly Judgement[]): Measured {
  const estimateAll = () => {
    const states = Array.from({ length: CELLS }, () => recencyMean.empty);
    let shown = 0;
    judgements.forEach((judgement, at) => {
      const state = appendJudgement(recencyMean, states[at % CELLS] ?? recencyMean.empty, judgement);
      states[at % CELLS] = state;
      if (estimateFrom(state, usual).status === 'shown') shown += 1;
    });
    return shown;
  };
  return {
    name: 'mastery, appends and their estimates on one core',
    value: ratePerSecond(estimateAll),
    unit: '/s',
    budget: 100_000,
    better: 'higher',
  };
}

/**
 * The same with every other method of the shelf. None was promised a rate; a tenth of the default's is asked, so
 * that one which begins to read its history is noticed.
 */
function appendsOfOthers(judgements: readonly Judgement[]): Measured[] {
  return listVariants(defaultScale)
    .slice(1, methods.length)
    .map(({ name, calculation }) => ({
      name: `mastery, appends on one core, ${name}`,
      value: ratePerSecond(() => appendAll(calculation.method, judgements)),
      unit: '/s',
      budget: 500_000,
      better: 'higher',
    }));
}

/** Answers the sum of all levels, so that no work can be left out. */
function appendAll<State>(method: Method<State>, judgements: readonly Judgement[]): number {
  const states: State[] = Array.from({ length: CELLS }, () => method.empty);
  let cell = 0;
  for (const judgement of judgements) {
    states[cell] = appendJudgement(method, states[cell] ?? method.empty, judgement);
    cell = cell + 1 === CELLS ? 0 : cell + 1;
  }
  return states.reduce((sum, state) => sum + (method.read(state).level ?? 0), 0);
}

/** The limit: the same sums over arrays of numbers, without a rule, a day or an object. */
function appendPlainly(levels: Float64Array): number {
  const [n, d, q] = [new Float64Array(CELLS), new Float64Array(CELLS), new Float64Array(CELLS)];
  const count = new Int32Array(CELLS);
  for (let at = 0, cell = 0; at < levels.length; at += 1) {
    n[cell] = FADE * (n[cell] ?? 0) + (levels[at] ?? 0);
    d[cell] = FADE * (d[cell] ?? 0) + 1;
    q[cell] = FADE * FADE * (q[cell] ?? 0) + 1;
    count[cell] = (count[cell] ?? 0) + 1;
    cell = cell + 1 === CELLS ? 0 : cell + 1;
  }
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) sum += (n[cell] ?? 0) / (d[cell] ?? 1);
  return sum;
}

function ratePerSecond(work: () => unknown): number {
  const taken: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const began = performance.now();
    work();
    if (turn >= 2) taken.push(performance.now() - began);
  }
  return (UPDATES * 1000) / percentile(taken, 0.5);
}

/** What one append costs after long histories, as a multiple of what it costs after ten pieces. */
function growth(): Measured[] {
  const longest = listVariants(defaultScale).map(({ calculation }) => grownBy(calculation.method, 100_000));
  const row = { unit: 'times', budget: 1.25, better: 'lower' } as const;
  return [
    {
      ...row,
      name: 'mastery, an append after 1,000 pieces to one after 10',
      value: grownBy(recencyMean, 1000),
    },
    { ...row, name: 'mastery, an append after 100,000 pieces to one after 10', value: longest[0] ?? 0 },
    {
      ...row,
      name: 'mastery, the same, of the method that grows most',
      value: Math.max(...longest),
      budget: 1.5,
    },
  ];
}

/** Measured in turns, and of each the fastest: whatever else the machine does can only make a turn slower. */
function grownBy<State>(method: Method<State>, pieces: number): number {
  const short = stateAfter(method, 10);
  const long = stateAfter(method, pieces);
  const judgement = judgementAt(pieces);
  // Kept, so that each is made.
  const made: State[] = Array.from({ length: 1024 }, () => method.empty);
  const time = (state: State) => {
    const began = performance.now();
    for (let turn = 0; turn < 10_000; turn += 1)
      made[turn % made.length] = appendJudgement(method, state, judgement);
    return performance.now() - began;
  };
  const turns = Array.from({ length: 150 }, () => ({ short: time(short), long: time(long) })).slice(20);
  return Math.min(...turns.map((turn) => turn.long)) / Math.min(...turns.map((turn) => turn.short));
}

function stateAfter<State>(method: Method<State>, pieces: number): State {
  let state = method.empty;
  for (let at = 0; at < pieces; at += 1) state = appendJudgement(method, state, judgementAt(at));
  return state;
}

/** One a day, from 1700 on. */
function judgementAt(at: number): Judgement {
  return {
    id: `e${at}`,
    occasionId: `o${at}`,
    judgeId: 'j',
    level: 1 + ((at * 7919) % 4),
    workedOn: addDays('1700-01-01', at),
    recordedAt: at,
    retakeOf: null,
  };
}

/**
 * What has to be kept of a student and goal so that the next judgement can be appended: the columns of an estimate that
 * hold N, D, Q, the number of pieces and the newest day, in the bytes PostgreSQL keeps their types in. What is shown
 * (level, band, status) and what finds the row (keys, its revision) is not counted.
 */
async function stateBytes({ database }: Places): Promise<Measured> {
  const { pool } = await database();
  const { rows } = await pool.query<{ bytes: number; columns: number }>(
    `select sum(attlen)::int as bytes, count(*)::int as columns from pg_attribute
     where attrelid = 'estimates'::regclass
       and attname in ('weighted_sum', 'weight', 'weight_squares', 'pieces', 'last_on')`,
  );
  if (rows[0]?.columns !== 5) throw new Error('The state of an estimate has other columns by now');
  return {
    name: 'mastery, state of a student and goal, as kept',
    value: rows[0].bytes,
    unit: 'bytes',
    budget: 48,
    better: 'lower',
  };
}

/**
 * A whole city recomputed on one core, from a slice that was measured: judgements of a cell in any order are gathered,
 * put in their places, replayed and estimated. Reading and writing the database is not in it. The hour is ours.
 */
function city(): Measured {
  const cells = makeCells();
  const levels = cells.map((judgements) =>
    Float64Array.from(
      judgements.toSorted((a, b) => (a.workedOn < b.workedOn ? -1 : 1)),
      ({ level }) => level,
    ),
  );
  const ours = () => cells.reduce((sum, judgements) => sum + (recompute(judgements).level ?? 0), 0);
  const plain = () => levels.reduce((sum, each) => sum + recomputePlainly(each), 0);
  if (Math.abs(ours() - plain()) > 1e-6) throw new Error('The plain loop must do the same work');
  const minutes = (work: () => unknown) => (CITY.students * CITY.goals * secondsOf(work)) / SLICE / 60;
  return {
    name: 'mastery, a city recomputed by the rules, one core',
    value: minutes(ours),
    unit: 'min',
    budget: 60,
    better: 'lower',
    beside: { what: 'plain loop', value: minutes(plain) },
  };
}

function makeCells(): Judgement[][] {
  const draws = startDraws(2);
  return Array.from({ length: SLICE }, (_, cell) => {
    const judgements = Array.from(
      { length: CITY.pieces },
      (__, at): Judgement => ({
        id: `e${cell}-${at}`,
        occasionId: `o${cell}-${at}`,
        judgeId: 'j',
        level: 1 + draws.whole(4),
        workedOn: DAYS[at * 20 + draws.whole(20)] ?? '',
        recordedAt: cell * CITY.pieces + at,
        retakeOf: null,
      }),
    );
    const place = new Map(judgements.map(({ id }) => [id, draws.uniform()]));
    return judgements.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  });
}

function recompute(judgements: readonly Judgement[]) {
  return estimateFrom(replay(usual.method, gatherPieces(judgements)), usual);
}

function recomputePlainly(levels: Float64Array): number {
  let n = 0;
  let d = 0;
  for (let at = 0; at < levels.length; at += 1) {
    n = FADE * n + (levels[at] ?? 0);
    d = FADE * d + 1;
  }
  return n / d;
}

function secondsOf(work: () => unknown): number {
  const taken: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const began = performance.now();
    work();
    if (turn >= 1) taken.push(performance.now() - began);
  }
  return percentile(taken, 0.5) / 1000;
}
