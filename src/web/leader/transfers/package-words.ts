import { isPhraseId, sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import type { PackageWords } from '#school/transfers/gather-record.ts';
import { sayLevel } from '#web/blocks/say-level.ts';
import { sayWhy } from '#web/blocks/say-why.ts';

/** How a package says levels, reasons and phrases: as the pages here do, in one language. */
export function packageWords(speech: Speech): PackageWords {
  return {
    language: speech.language,
    level: (level, scale) => sayLevel(speech, level, scale).word,
    why: (explanation, scale) => sayWhy(speech, explanation, scale),
    judged: ({ level, reason }, scale) => [
      speech.t('why.package-judged', { level: sayLevel(speech, level, scale).word, reason }),
    ],
    phrase: (phrase) => (isPhraseId(phrase) ? sayToStudent(speech, phrase) : null),
  };
}
