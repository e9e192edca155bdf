import type { Estimate } from '#core/mastery/estimate-from.ts';
import { estimateFrom } from '#core/mastery/estimate-from.ts';
import type { RecencyState } from '#core/mastery/methods/recency-mean.ts';
import type { Scale } from '#core/scales/scale.ts';

/** Whose estimate of what: `span` is the year of adoption. */
export interface Cell {
  readonly studentId: string;
  readonly goalId: string;
  readonly span: string;
}

/** The columns that hold a method's state. */
export const stateColumns = ['weighted_sum', 'weight', 'weight_squares', 'pieces', 'last_on'] as const;

interface StateRow {
  readonly weighted_sum: number;
  readonly weight: number;
  readonly weight_squares: number;
  readonly pieces: number;
  readonly last_on: string | null;
}

/** The state as the method knows it, to the last bit. */
export function stateOf(row: StateRow): RecencyState {
  return {
    n: row.weighted_sum,
    d: row.weight,
    q: row.weight_squares,
    count: row.pieces,
    lastDay: row.last_on,
  };
}

/** What is kept of a state and what it says, with what it says. */
export function keepState(state: RecencyState, scale: Scale): { columns: Kept; estimate: Estimate } {
  const estimate = estimateFrom(state, scale);
  return {
    estimate,
    columns: {
      weighted_sum: state.n,
      weight: state.d,
      weight_squares: state.q,
      pieces: state.count,
      last_on: state.lastDay,
      level: estimate.level,
      word: estimate.word,
      band_low: estimate.band?.[0] ?? null,
      band_high: estimate.band?.[1] ?? null,
      status: estimate.status,
    },
  };
}

interface Kept extends StateRow {
  readonly level: number | null;
  readonly word: number | null;
  readonly band_low: number | null;
  readonly band_high: number | null;
  readonly status: string;
}
