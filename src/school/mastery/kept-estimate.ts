import type { RecencyState } from '#core/mastery/methods/recency-mean.ts';
import type { Cell } from './cell.ts';

/** An estimate as it is kept. */
export interface KeptEstimate extends Cell {
  readonly id: string;
  /** Of a method that is not the recency mean only how many pieces, and the newest day */
  readonly state: RecencyState;
  /** The choice it was worked out by; null where nobody had chosen */
  readonly calculationId: string | null;
  /** Counts its changes: what was reckoned from it is kept only where this is still the same */
  readonly revision: number;
}

/** The columns of it, beside those of its cell. */
export interface StateRow {
  readonly id: string;
  readonly weighted_sum: number;
  readonly weight: number;
  readonly weight_squares: number;
  readonly pieces: number;
  readonly last_on: string | null;
  readonly calculation_id: string | null;
  readonly revision: number;
}

/** A row as the rules know it; numbers come back to the last bit. */
export function keptOf(cell: Cell, row: StateRow): KeptEstimate {
  return {
    id: row.id,
    studentId: cell.studentId,
    goalId: cell.goalId,
    span: cell.span,
    state: {
      n: row.weighted_sum,
      d: row.weight,
      q: row.weight_squares,
      count: row.pieces,
      lastDay: row.last_on,
    },
    calculationId: row.calculation_id,
    revision: row.revision,
  };
}
