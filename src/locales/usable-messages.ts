import { hashText } from './hash-text.ts';
import { listPlaceholders } from './list-placeholders.ts';
import type { EnglishFile, TranslatedFile, TranslatedMessage } from './message-file.ts';

/**
 * The translated sentences that may be said. One whose English has changed since is kept only when a person
 * reviewed it and it has the same placeholders; otherwise its key is left out and English is said.
 */
export function usableMessages({
  english,
  translated,
}: {
  english: EnglishFile;
  translated: TranslatedFile;
}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(translated)
      .filter(([key, message]) => {
        const source = english[key]?.text;
        return source !== undefined && (isFresh(message, source) || isKept(message, source));
      })
      .map(([key, message]) => [key, message.text]),
  );
}

/** Whether a translation was made from the English as it stands now. */
function isFresh(message: TranslatedMessage, english: string): boolean {
  return message.of === hashText(english);
}

function isKept(message: TranslatedMessage, english: string): boolean {
  return message.status === 'reviewed' && placeholderNames(message.text) === placeholderNames(english);
}

/** The placeholders of a message with their kinds: "count plural, name text". */
function placeholderNames(text: string): string {
  const names = listPlaceholders(text).map(({ name, kind }) => `${name} ${kind}`);
  return [...new Set(names)].join(', ');
}
