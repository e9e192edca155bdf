import { formattingLocale } from './formatting-locale.ts';
import { haitianCreole } from './haitian-creole.ts';
import { isolateText } from './isolate-text.ts';

const formats = new Map<string, Intl.ListFormat>();

/**
 * "A, B, and C" (or "A, B, or C") as a language says it. What is written the other way than the language keeps its
 * place: the Arabic for "9B and 9E" does not come out as "9B 9and E".
 */
export function formatList(
  language: string,
  items: readonly string[],
  joining: 'and' | 'or' = 'and',
): string {
  if (language === haitianCreole.language) return listInHaitianCreole(items, joining);
  const key = `${language} ${joining}`;
  const format =
    formats.get(key) ??
    new Intl.ListFormat(formattingLocale(language), {
      style: 'long',
      type: joining === 'and' ? 'conjunction' : 'disjunction',
    });
  formats.set(key, format);
  return format.format(items.map((item) => isolateText(item, language)));
}

function listInHaitianCreole(items: readonly string[], joining: 'and' | 'or'): string {
  const last = items.at(-1) ?? '';
  const before = items.slice(0, -1).join(haitianCreole.listSeparator);
  return before === '' ? last : before + haitianCreole.listEnd[joining] + last;
}
