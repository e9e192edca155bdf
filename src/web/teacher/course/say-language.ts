import type { Speech } from '#locales/translate.ts';
import { formattingLocale } from '#platform/i18n/formatting-locale.ts';

/** The name of a language in the reader's own: "Urdu", "Chinese (Simplified)". */
export function sayLanguage(speech: Speech, tag: string): string {
  try {
    const names = new Intl.DisplayNames([formattingLocale(speech.language)], { type: 'language' });
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
