/** A stretch of days for which something holds. */
export interface Stretch {
  readonly id: string;
  /** First day, YYYY-MM-DD */
  readonly fromOn: string;
  /** First day on which it holds no more; null: without end */
  readonly untilOn: string | null;
}

/** Where something new stands among what held before. */
export interface Placed {
  /** The row that ends on the new one's first day; none where nothing held on it */
  readonly ends: string | undefined;
  /** First day on which the new one holds no more; null: without end */
  readonly untilOn: string | null;
}

/**
 * Where a name that holds from a day on stands among the dated names before it. Nothing is written over: what held
 * on that day ends there, the new one takes the rest of its days, and what begins later stands. Rows of no day
 * (corrected on the day they were written) are passed over.
 *
 * Example: Jadalyn from September without end, and Jada from November 24: Jadalyn ends on November 24, Jada is
 * without end.
 */
export function placeInHistory(history: readonly Stretch[], fromOn: string): Placed {
  const held = history.filter((row) => row.untilOn === null || row.fromOn < row.untilOn);
  const now = held
    .filter((row) => row.fromOn <= fromOn && (row.untilOn === null || row.untilOn > fromOn))
    .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0];
  if (now) return { ends: now.id, untilOn: now.untilOn };
  const later = held.map((row) => row.fromOn).filter((day) => day > fromOn);
  return { ends: undefined, untilOn: later.toSorted()[0] ?? null };
}
