import { isPhraseId, sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import type { GivenFeedback } from '#school/feedback/list-feedback.ts';

/** The words of a feedback with the language they are in, where it is not the page's. */
export interface SaidFeedback {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly dir?: 'auto' | undefined;
}

/**
 * Feedback as it is said to the student: a phrase in the reader's language, a teacher's own words as they were
 * written, that it was spoken and has no words to read, or that it was said elsewhere.
 */
export function sayFeedback(
  speech: Speech,
  {
    phrase,
    body,
    language,
    isSpoken,
  }: Pick<GivenFeedback, 'phrase' | 'body' | 'language'> & Partial<Pick<GivenFeedback, 'isSpoken'>>,
): SaidFeedback {
  const said = phrase !== null && isPhraseId(phrase) ? sayToStudent(speech, phrase) : null;
  if (said !== null) return { text: said };
  if (body !== null) return { text: body, lang: language ?? undefined, dir: 'auto' };
  return { text: speech.t(isSpoken ? 'artefacts.spoken-alone' : 'words.said-elsewhere') };
}
