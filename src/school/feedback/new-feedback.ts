import type { PhraseId } from '#locales/phrases.ts';

export type FeedbackKind = 'glow' | 'grow' | 'next-step';

/** One feedback, as it comes from a page: a sentence of the bank, free words, or a note that it was given elsewhere. */
export interface NewFeedback {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly studentId: string;
  readonly classId: string;
  readonly goalId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly occasionId?: string | undefined;
  readonly phrase?: PhraseId | undefined;
  readonly body?: string | undefined;
  /** Language of `body` (BCP 47) */
  readonly language?: string | undefined;
  /** School day on which it was given, where it is known only later; else today */
  readonly givenOn?: string | undefined;
  /** The file of a recording of it */
  readonly soundId?: string | undefined;
  /** `elsewhere`: told aloud, in a document, by mail; then no words are needed */
  readonly given: 'here' | 'elsewhere';
}
