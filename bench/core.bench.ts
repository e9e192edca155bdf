import type { Judgement } from '#core/mastery/judgement.ts';
import { type RecencyState, recencyMean } from '#core/mastery/methods/recency-mean.ts';
import { appendJudgement } from '#core/mastery/replay.ts';
import type { Benchmark } from './measures/benchmark.ts';
import { percentile } from './measures/percentile.ts';

const CELLS = 3500;
const UPDATES = 1_000_000;
const DAYS = Array.from({ length: 200 }, (_, day) =>
  new Date(Date.UTC(2026, 8, day)).toISOString().slice(0, 10),
);

/** How many judgements a second one core appends to stored states, beside a plain loop over arrays of numbers. */
export const coreBench: Benchmark = {
  name: 'core',
  run: async () => {
    const judgements = makeJudgements();
    const append = () => appendAll(judgements);
    const plain = () => appendPlainly(judgements);
    const [ours, limit] = [append, plain].map(ratePerSecond);
    if (ours === undefined || limit === undefined) throw new Error('Both are measured');
    if (Math.abs(append() - plain()) > 1e-6) throw new Error('The plain loop must do the same work');
    return [
      {
        name: 'mastery core, evidence updates on one core',
        value: ours,
        unit: '/s',
        budget: 5_000_000,
        better: 'higher',
        beside: { what: 'plain loop', value: limit },
      },
    ];
  },
};

function ratePerSecond(work: () => number): number {
  const taken: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const began = performance.now();
    work();
    if (turn >= 3) taken.push(performance.now() - began);
  }
  return (UPDATES * 1000) / percentile(taken, 0.5);
}

function makeJudgements(): Judgement[] {
  return Array.from({ length: UPDATES }, (_, index) => ({
    id: `e${index}`,
    occasionId: `o${index}`,
    judgeId: 'j',
    level: 1 + ((index * 7919) % 4),
    workedOn: DAYS[Math.floor(index / CELLS) % DAYS.length] ?? '',
    recordedAt: index,
    retakeOf: null,
  }));
}

/** As the verb does it: the stored state of a cell, and the next. Answers the sum of all levels. */
function appendAll(judgements: readonly Judgement[]): number {
  const states: RecencyState[] = Array.from({ length: CELLS }, () => recencyMean.empty);
  let cell = 0;
  for (const judgement of judgements) {
    states[cell] = appendJudgement(recencyMean, states[cell] ?? recencyMean.empty, judgement);
    cell = cell + 1 === CELLS ? 0 : cell + 1;
  }
  return states.reduce((sum, state) => sum + (recencyMean.read(state).level ?? 0), 0);
}

/** The limit: the same sums over arrays of numbers, without a rule, a day or an object. */
function appendPlainly(judgements: readonly Judgement[]): number {
  const [n, d, q] = [new Float64Array(CELLS), new Float64Array(CELLS), new Float64Array(CELLS)];
  const count = new Int32Array(CELLS);
  const fade = 2 / 3;
  for (let index = 0; index < judgements.length; index += 1) {
    const cell = index % CELLS;
    n[cell] = fade * (n[cell] ?? 0) + (judgements[index]?.level ?? 0);
    d[cell] = fade * (d[cell] ?? 0) + 1;
    q[cell] = fade * fade * (q[cell] ?? 0) + 1;
    count[cell] = (count[cell] ?? 0) + 1;
  }
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) sum += (n[cell] ?? 0) / (d[cell] ?? 1);
  return sum;
}
