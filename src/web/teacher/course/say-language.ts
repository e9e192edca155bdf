import { findLanguage } from '#locales/find-language.ts';
import type { Speech } from '#locales/translate.ts';
import { formattingLocale } from '#platform/i18n/formatting-locale.ts';

/** The name of a language in the reader's own: "Urdu", "Chinese (Simplified)". */
export function sayLanguage({ language }: Speech, tag: string): string {
  if (language === 'en') return findLanguage(tag)?.englishName ?? displayName(language, tag);
  return displayName(language, tag);
}

/** A tag from a roster may be no tag at all: it is then shown as it stands. */
function displayName(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames([formattingLocale(language)], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
