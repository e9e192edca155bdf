/** What is asked of an override that stands, and of the evidence. Moments in milliseconds since 1970. */
export type DisagreementFacts = {
  /** The level that the teacher said */
  readonly level: number;
  readonly madeAt: number;
  /** What the pieces alone say; null while there are too few for a word */
  readonly word: number | null;
  /** When the newest judgement that counts was recorded; null where there is none */
  readonly newestAt: number | null;
};

/**
 * Whether later evidence disagrees with a teacher's override, so that it is asked whether to keep it: something was
 * recorded after it, and the word of the pieces is another than the override's. Too few pieces disagree with nothing;
 * nor does what the teacher knew when judging.
 *
 * Example: overridden to Mastery on 10 November, when the pieces said Getting there: nothing to ask. On 12 November a
 * piece is recorded and they still say Getting there: it is asked. Had they said Mastery: not.
 */
export function disagrees({ level, madeAt, word, newestAt }: DisagreementFacts): boolean {
  return newestAt !== null && newestAt > madeAt && word !== null && word !== level;
}
