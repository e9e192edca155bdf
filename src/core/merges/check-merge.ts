/** What is known of a person who may be one with another. */
export interface MergeFacts {
  readonly personId: string;
  /** Learns or has learned here, or has work here */
  readonly isStudent: boolean;
  /** Teaches, leads, works here or is family to somebody, or was */
  readonly isAdult: boolean;
  /** Is one with a third person already */
  readonly isAlias: boolean;
  /** Those to whom the person is family today, or whom they look after */
  readonly guards: readonly string[];
}

/** Why two people cannot be made one. */
export type MergeProblem = 'same-row' | 'already-one' | 'student-and-adult' | 'guards-the-other' | 'is-you';

/**
 * Why two rows cannot be one human, or undefined where they can: only two students or two adults are, nobody is
 * family to themselves, and nobody makes the row away under which they are signed in (`actorId` would be `alias`).
 *
 * Example: a student of 9B and a mother, each once in the school → 'student-and-adult'. A mother entered twice →
 * undefined.
 */
export function checkMerge({
  kept,
  alias,
  actorId,
}: {
  readonly kept: MergeFacts;
  readonly alias: MergeFacts;
  readonly actorId: string;
}): MergeProblem | undefined {
  if (kept.personId === alias.personId) return 'same-row';
  if (kept.isAlias || alias.isAlias) return 'already-one';
  const isOnly = (one: MergeFacts, other: MergeFacts) =>
    one.isStudent && !one.isAdult && other.isAdult && !other.isStudent;
  if (isOnly(kept, alias) || isOnly(alias, kept)) return 'student-and-adult';
  if (kept.guards.includes(alias.personId) || alias.guards.includes(kept.personId)) return 'guards-the-other';
  return alias.personId === actorId ? 'is-you' : undefined;
}
