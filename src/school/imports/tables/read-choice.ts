import type { Column } from './column.ts';
import { unreadable } from './column.ts';

const truths = new Set(['true', 't', 'yes', 'y', '1']);
const untruths = new Set(['false', 'f', 'no', 'n', '0']);

/** `true` or `false`; other spellings are repaired. */
export const yesNo: Column<boolean> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    const word = text.toLowerCase();
    const known = truths.has(word) || untruths.has(word);
    if (!known) {
      report({ code: 'boolean-unknown', value: text });
      return unreadable;
    }
    const is = truths.has(word);
    if (text !== String(is)) report({ code: 'boolean-repaired', value: text, to: String(is) });
    return is;
  },
};

/** One of a list of words; other cases and known synonyms are repaired, further words left out. */
export function oneOf<const W extends string>(
  list: readonly W[],
  synonyms: Readonly<Record<string, NoInfer<W>>> = {},
): Column<W> {
  return {
    aliases: [],
    needs: 'nothing',
    read: (text, report) => {
      const written = lettersOf(text.replace(/^ext:/i, ''));
      const word = list.find((one) => lettersOf(one) === written) ?? synonyms[written];
      if (word === undefined) {
        report({ code: 'word-unknown', value: text, to: list.join(', ') });
        return null;
      }
      if (word !== text) report({ code: 'word-repaired', value: text, to: word });
      return word;
    },
  };
}

/** The same where a row cannot stand without the word: one that nobody knows is an error and not left out. */
export function needsOneOf<const W extends string>(
  list: readonly W[],
  synonyms: Readonly<Record<string, NoInfer<W>>> = {},
): Column<W> & { needs: 'cell' } {
  const column = oneOf(list, synonyms);
  return {
    ...column,
    needs: 'cell',
    read: (text, report) => {
      const found = column.read(text, () => {});
      if (found !== null) return column.read(text, report);
      report({ code: 'word-needed', value: text, to: list.join(', ') });
      return unreadable;
    },
  };
}

/** What a row says of itself: taken as it stands, since what it means depends on the file. */
export const rowStatus: Column<'active' | 'tobedeleted' | 'inactive'> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    const word = text.toLowerCase().replace(/[\s_-]/g, '');
    if (word === 'active' || word === 'tobedeleted' || word === 'inactive') return word;
    report({ code: 'status-unknown', value: text });
    return unreadable;
  },
};

/** Letters only, lower case: "Site Administrator" and siteAdministrator are one word. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
