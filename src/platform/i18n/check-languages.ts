import { formattingLocale } from './formatting-locale.ts';
import { haitianCreole } from './haitian-creole.ts';

export interface LanguageProblem {
  language: string;
  /** The part of Intl that would answer in another language. */
  part: string;
  answersIn: string;
}

/**
 * Asks Intl for every language at start-up, because where it has no words it answers in the server's
 * language and says nothing. Haitian Creole has our own table and is not asked.
 */
export function checkLanguages(languages: readonly string[]): readonly LanguageProblem[] {
  return languages
    .filter((language) => language !== haitianCreole.language)
    .flatMap((language) => {
      const locale = formattingLocale(language);
      const asked = new Intl.Locale(locale).maximize();
      const answers: [string, string][] = [
        ['dates', new Intl.DateTimeFormat(locale).resolvedOptions().locale],
        ['numbers', new Intl.NumberFormat(locale).resolvedOptions().locale],
        ['lists', new Intl.ListFormat(locale).resolvedOptions().locale],
        ['plurals', new Intl.PluralRules(locale).resolvedOptions().locale],
        ['order of names', new Intl.Collator(locale).resolvedOptions().locale],
      ];
      return answers
        .filter(([part, answered]) => {
          const got = new Intl.Locale(answered).maximize();
          // Counting does not depend on the script: Intl says "zh" for both kinds of Chinese.
          return got.language !== asked.language || (part !== 'plurals' && got.script !== asked.script);
        })
        .map(([part, answersIn]) => ({ language, part, answersIn }));
    });
}
