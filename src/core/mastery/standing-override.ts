/** A teacher's judgement on top of an estimate, as far as it is asked which one stands. Moments in milliseconds since 1970. */
export type OverrideFacts = {
  readonly id: string;
  readonly madeAt: number;
  /** null where it was not withdrawn */
  readonly withdrawnAt: number | null;
};

/**
 * The override of a cell that stands: the newest that was not withdrawn (by id where two were made at one moment);
 * undefined where the arithmetic holds. Withdrawing withdraws all of a cell, so that none comes back by surprise;
 * taking one back at once takes that one alone, and the one before stands again.
 *
 * Example: 2 of 3 November, 3 of 10 November, the latter taken back at once: the 2 stands.
 */
export function standingOverride<Override extends OverrideFacts>(
  overrides: readonly Override[],
): Override | undefined {
  return overrides.filter(({ withdrawnAt }) => withdrawnAt === null).toSorted(newestFirst)[0];
}

function newestFirst(a: OverrideFacts, b: OverrideFacts): number {
  if (a.madeAt !== b.madeAt) return b.madeAt - a.madeAt;
  return a.id > b.id ? -1 : 1;
}
