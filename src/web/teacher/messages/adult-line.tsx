import type { Speech } from '#locales/translate.ts';
import type { Adult } from '#school/families/list-adults.ts';
import { languageName } from './language-name.ts';

/** Who reads it, in which language, by which way; or why they are not written to. */
export function AdultLine({ adult, speech }: { readonly adult: Adult; readonly speech: Speech }) {
  const words = { adult: adult.display, language: languageName(speech, adult.language) };
  if (!adult.wanted) return <p>{speech.t('messages.adult-stopped', words)}</p>;
  return <p>{speech.t(adult.email ? 'messages.adult-by-mail' : 'messages.adult-no-address', words)}</p>;
}
