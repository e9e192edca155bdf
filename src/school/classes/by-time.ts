/** What is true today, what begins later, what has ended. */
export interface ByTime<Each> {
  readonly now: readonly Each[];
  readonly later: readonly Each[];
  readonly before: readonly Each[];
}

/** Sorts dated rows into now, later and before; one that never held is left out. */
export function byTime<Each extends { readonly fromOn: string; readonly untilOn: string | null }>(
  rows: readonly Each[],
  today: string,
): ByTime<Each> {
  const held = rows.filter(({ fromOn, untilOn }) => untilOn === null || untilOn > fromOn);
  return {
    now: held.filter(({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn > today)),
    later: held.filter(({ fromOn }) => fromOn > today),
    before: held.filter(({ untilOn }) => untilOn !== null && untilOn <= today),
  };
}
