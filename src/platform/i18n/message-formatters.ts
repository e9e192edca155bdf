import type { Formatters } from 'intl-messageformat';
import { formattingLocale } from './formatting-locale.ts';
import { numberFormat } from './number-format.ts';
import { pluralRules } from './plural-rules.ts';

/**
 * What a message uses for `{count, plural, …}` and `{share, number}`. Days and times come into messages as
 * finished words (`formatDay`, `formatTime`), because only those know the school's time zone and
 * Haitian Creole; the check on the catalogues refuses `{day, date}`.
 */
export function messageFormatters(language: string): Formatters {
  const rules = new Map<string, Intl.PluralRules>();
  return {
    getNumberFormat: (_locales, options) => numberFormat(language, options as Intl.NumberFormatOptions),
    getDateTimeFormat: (_locales, options) => new Intl.DateTimeFormat(formattingLocale(language), options),
    getPluralRules: (_locales, options) => {
      const type = options?.type ?? 'cardinal';
      const kept = rules.get(type) ?? pluralRules(language, type);
      rules.set(type, kept);
      return kept;
    },
  };
}
