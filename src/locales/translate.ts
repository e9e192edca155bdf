import { type Direction, direction } from '#platform/i18n/direction.ts';
import { type DayStyle, formatDay } from '#platform/i18n/format-day.ts';
import { formatList } from '#platform/i18n/format-list.ts';
import { formatTime } from '#platform/i18n/format-time.ts';
import { type MessageValues, makeTranslator, type Translator } from '#platform/i18n/make-translator.ts';
import { numberFormat } from '#platform/i18n/number-format.ts';
import { catalogues } from './catalogues.generated.ts';
import type { Language } from './index.ts';
import type { MessageArguments } from './keys.generated.ts';
import type { EnglishFile, TranslatedFile } from './message-file.ts';
import { usableMessages } from './usable-messages.ts';

export type MessageKey = keyof MessageArguments;

/** What a key must be given: nothing, or an object with its arguments. */
export type ArgumentsOf<Key extends MessageKey> = MessageArguments[Key] extends null
  ? []
  : [values: NonNullable<MessageArguments[Key]>];

/** `t('words.week-of', { day })`: a wrong key, or a wrong or missing argument, does not compile. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: ArgumentsOf<Key>) => string;

/** Everything that depends on the reader's language. Pages pass it down as one thing. */
export interface Speech {
  language: Language;
  dir: Direction;
  t: Translate;
  /** The language a key is said in: `en` where ours lacks it. Put it in `lang` where it differs. */
  languageOf(key: MessageKey): Language;
  /** A school day, YYYY-MM-DD. */
  day(day: string, style: DayStyle): string;
  /** A moment's time of day in the school's time zone. */
  time(at: Date, timeZone: string): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  list(items: readonly string[], joining?: 'and' | 'or'): string;
}

const spoken = new Map<Language, Speech>();

/** The speech of a language; made once and kept. */
export function translator(language: Language): Speech {
  const kept = spoken.get(language);
  if (kept) return kept;
  const made = speechOf(language, translatorOf(language));
  spoken.set(language, made);
  return made;
}

/** English messages by key: the source of all others. */
export function englishMessages(): Record<string, string> {
  return Object.fromEntries(Object.entries(englishFile()).map(([key, message]) => [key, message.text]));
}

/** Dresses a translator with the formats of a language. */
export function speechOf(language: Language, says: Translator): Speech {
  return {
    language,
    dir: direction(language),
    t: (key, ...values) => says.t(key, (values[0] ?? {}) as MessageValues),
    languageOf: (key) => (says.languageOf(key) === language ? language : 'en'),
    day: (day, style) => formatDay(language, day, style),
    time: (at, timeZone) => formatTime(language, at, timeZone),
    number: (value, options) => numberFormat(language, options).format(value),
    list: (items, joining) => formatList(language, items, joining),
  };
}

function translatorOf(language: Language): Translator {
  const english = { language: 'en', messages: englishMessages() };
  if (language === 'en') return makeTranslator({ ...english, fallback: english });
  const messages = usableMessages({ english: englishFile(), translated: translatedFile(language) });
  return makeTranslator({ language, messages, fallback: english });
}

function englishFile(): EnglishFile {
  return Object.assign({}, ...Object.values(catalogues.en));
}

function translatedFile(language: Exclude<Language, 'en'>): TranslatedFile {
  return Object.assign({}, ...Object.values(catalogues[language]));
}
