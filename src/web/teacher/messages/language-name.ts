import type { Speech } from '#locales/translate.ts';

/** A language's name in the reader's language: "Spanish". Haitian Creole readers get English names. */
export function languageName(speech: Speech, tag: string): string {
  try {
    return new Intl.DisplayNames([speech.language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
