import type { RecencyState } from '#core/mastery/methods/recency-mean.ts';
import type { Cell } from './cell.ts';

/** An estimate that nobody else can change until this transaction ends. */
export interface LockedEstimate extends Cell {
  readonly id: string;
  readonly state: RecencyState;
}

/** The columns that hold a method's state. */
export const stateColumns = ['weighted_sum', 'weight', 'weight_squares', 'pieces', 'last_on'] as const;

export interface StateRow {
  readonly id: string;
  readonly student_id: string;
  readonly goal_id: string;
  readonly span: string;
  readonly weighted_sum: number;
  readonly weight: number;
  readonly weight_squares: number;
  readonly pieces: number;
  readonly last_on: string | null;
}

/** A row as the rules know it; numbers come back to the last bit. */
export function lockedOf(row: StateRow): LockedEstimate {
  return {
    id: row.id,
    studentId: row.student_id,
    goalId: row.goal_id,
    span: row.span,
    state: {
      n: row.weighted_sum,
      d: row.weight,
      q: row.weight_squares,
      count: row.pieces,
      lastDay: row.last_on,
    },
  };
}
