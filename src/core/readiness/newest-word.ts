/** What a student may say about a task. */
export const READINESS_WORDS = ['ready', 'not-yet', 'need-help'] as const;
export type ReadinessWord = (typeof READINESS_WORDS)[number];

/** A word as it was said and not taken back. */
export interface SaidWord {
  readonly readinessId: string;
  readonly word: ReadinessWord;
  /** Milliseconds since 1970 */
  readonly saidAt: number;
}

/**
 * The word that stands, and whether it is still open: the newest, until evidence of the task is recorded after it was
 * said. Said again after that it is open again. No word moves a level.
 *
 * Example: on Monday "not yet", on Tuesday "ready": ready, and open. On Wednesday the work is judged: ready, answered.
 */
export function newestWord<Word extends SaidWord>(
  words: readonly Word[],
  /** When evidence that stands was last recorded, in milliseconds; null where there is none */
  recordedAt: number | null,
): (Word & { readonly isOpen: boolean }) | undefined {
  const [newest] = words.toSorted((a, b) => b.saidAt - a.saidAt || (a.readinessId < b.readinessId ? 1 : -1));
  return newest && { ...newest, isOpen: recordedAt === null || recordedAt <= newest.saidAt };
}
