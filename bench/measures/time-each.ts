import { percentile } from './percentile.ts';

/** Times of repetitions, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** Runs `work` a few times unseen, then `times` times with the clock, one after the other. */
export async function timeEach(
  { times, warmUp = Math.ceil(times / 5) }: { times: number; warmUp?: number },
  work: (turn: number) => Promise<unknown>,
): Promise<Times> {
  const taken: number[] = [];
  for (let turn = 0; turn < warmUp + times; turn += 1) {
    const began = performance.now();
    await work(turn);
    if (turn >= warmUp) taken.push(performance.now() - began);
  }
  return timesOf(taken);
}

export function timesOf(taken: readonly number[]): Times {
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) };
}
