import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { makeTranslator } from '#platform/i18n/make-translator.ts';
import { englishMessages, type Speech, speechOf } from './translate.ts';

/** `en-XA`: longer by two fifths, accented, in brackets. `en-XB`: from right to left. */
export type PseudoLanguage = 'en-XA' | 'en-XB';

/**
 * English made strange, for tests: a sentence on a page that is not in brackets (or not marked) never went
 * through a catalogue, and a page that breaks with it would break in Russian or in Arabic.
 */
export function pseudo(language: PseudoLanguage): Speech {
  const messages = Object.fromEntries(
    Object.entries(englishMessages()).map(([key, text]) => [key, pseudoText(text, language)]),
  );
  const says = makeTranslator({ language: 'en', messages, fallback: { language: 'en', messages } });
  return { ...speechOf('en', says), dir: language === 'en-XB' ? 'rtl' : 'ltr' };
}

/** One ICU message made strange; its placeholders stay as they are. */
export function pseudoText(text: string, language: PseudoLanguage): string {
  const strange = printAST(change(parse(text, { ignoreTag: true }), language));
  return language === 'en-XA' ? `[${strange}]` : strange;
}

function change(elements: readonly MessageFormatElement[], language: PseudoLanguage): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: changeWords(element.value, language) };
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: change(option.value, language) },
      ]),
    );
    return { ...element, options };
  });
}

function changeWords(text: string, language: PseudoLanguage): string {
  // U+202E turns what follows around, U+202C ends it; U+200F is a letter-like mark from right to left.
  if (language === 'en-XB') return text.replace(/\p{L}+/gu, '\u200F\u202E$&\u202C\u200F');
  const accented = text.replace(/[aeiouAEIOU]/g, (letter) => `${letter}\u0301`.normalize('NFC'));
  return accented + '~'.repeat(Math.ceil(text.length * 0.4));
}
