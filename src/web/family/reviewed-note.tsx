import { isReviewed } from '#locales/is-reviewed.ts';
import type { Speech } from '#locales/translate.ts';

/** Says that no person has reviewed the words of this page in this language, where that is so. */
export function ReviewedNote({ speech }: { readonly speech: Speech }) {
  if (isReviewed(speech.language, ['family', 'sentences', 'phrases'])) return null;
  return <p class="soft">{speech.t('help.not-reviewed')}</p>;
}
