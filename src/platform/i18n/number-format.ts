import { formattingLocale } from './formatting-locale.ts';
import { haitianCreole } from './haitian-creole.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** The number format of a language, kept after its first use: making one costs more than using it. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const kept = formats.get(key);
  if (kept) return kept;
  const locale = language === haitianCreole.language ? haitianCreole.numbersLike : formattingLocale(language);
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}
