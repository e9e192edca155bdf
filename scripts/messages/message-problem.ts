export type ProblemKind =
  /** The text is not ICU MessageFormat. */
  | 'syntax'
  /** A complete language lacks a key of English. */
  | 'untranslated'
  /** A translation of a key that English does not have. */
  | 'unknown-key'
  /** English has changed since the translation was made. */
  | 'stale'
  /** Marked as reviewed without saying by whom and when. */
  | 'review'
  | 'placeholders'
  | 'plural'
  | 'options'
  /** `{day, date}`: days come in as finished words. */
  | 'date'
  | 'html'
  /** A straight apostrophe, which ICU reads as a quote. */
  | 'apostrophe'
  | 'word'
  | 'sentence'
  | 'grade'
  /** No page says the key. */
  | 'unused'
  /** A page asks for a key that English does not have. */
  | 'unwritten';

export interface MessageProblem {
  kind: ProblemKind;
  language: string;
  key: string;
  /** What is wrong and what to do, in one sentence. */
  says: string;
}
