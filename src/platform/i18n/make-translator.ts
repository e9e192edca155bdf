import { isSelectElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { isolateText } from './isolate-text.ts';
import { messageFormatters } from './message-formatters.ts';

export type Messages = Readonly<Record<string, string>>;
export type MessageValues = Readonly<Record<string, string | number | Date>>;

export interface Catalogue {
  language: string;
  messages: Messages;
}

export interface Translator {
  /** The finished sentence. A key that neither catalogue knows is a bug and throws. */
  t(key: string, values?: MessageValues): string;
  /** The language a key is said in: the fallback's where our own catalogue lacks it. For `lang` on a page. */
  languageOf(key: string): string;
  /** The keys said in the fallback language so far. */
  fellBack(): readonly string[];
}

interface ParsedMessage {
  format: IntlMessageFormat;
  /** Arguments that choose a wording and are never shown. */
  choices: ReadonlySet<string>;
}

/** Says messages in one language, and in the fallback's what that language lacks. Parses each message once. */
export function makeTranslator({
  language,
  messages,
  fallback,
}: Catalogue & { fallback: Catalogue }): Translator {
  const parsed = new Map<string, ParsedMessage>();
  const fellBack = new Set<string>();

  function parse(key: string): ParsedMessage {
    const own = messages[key];
    const text = own ?? fallback.messages[key];
    if (text === undefined) throw new Error(`No message has the key "${key}".`);
    if (own === undefined) fellBack.add(key);
    const spoken = own === undefined ? fallback.language : language;
    const format = new IntlMessageFormat(text, spoken, undefined, {
      ignoreTag: true,
      formatters: messageFormatters(spoken),
    });
    const made = { format, choices: choicesOf(format.getAst()) };
    parsed.set(key, made);
    return made;
  }

  return {
    t(key, values = {}) {
      const { format, choices } = parsed.get(key) ?? parse(key);
      const shown = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' && !choices.has(name) ? isolateText(value, language) : value,
      ]);
      const said = format.format(Object.fromEntries(shown));
      return typeof said === 'string' ? said : String(said);
    },
    languageOf: (key) => (key in messages ? language : fallback.language),
    fellBack: () => [...fellBack],
  };
}

function choicesOf(elements: readonly MessageFormatElement[]): ReadonlySet<string> {
  const choices = new Set<string>();
  for (const element of elements) {
    if (isSelectElement(element)) choices.add(element.value);
    if ('options' in element) {
      for (const option of Object.values(element.options)) {
        for (const name of choicesOf(option.value)) choices.add(name);
      }
    }
  }
  return choices;
}
