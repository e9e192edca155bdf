import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What an argument is for: shown as it is, shown as a number, day or time, counted, or a choice of wording. */
export type PlaceholderKind = 'text' | 'number' | 'date' | 'time' | 'plural' | 'ordinal' | 'select';

export interface Placeholder {
  name: string;
  kind: PlaceholderKind;
  /** The branches of a plural or select, sorted. */
  options: readonly string[];
}

/** The arguments of an ICU message, each use once, sorted. Throws SyntaxError where the text cannot be read. */
export function listPlaceholders(text: string): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const placeholder of collect(parse(text, { ignoreTag: true }))) {
    const { name, kind, options } = placeholder;
    found.set([name, kind, ...options].join(' '), placeholder);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, placeholder]) => placeholder);
}

function collect(elements: readonly MessageFormatElement[]): Placeholder[] {
  return elements.flatMap((element): Placeholder[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return [];
    const name = element.value;
    if (element.type === TYPE.argument) return [{ name, kind: 'text', options: [] }];
    if (element.type === TYPE.number) return [{ name, kind: 'number', options: [] }];
    if (element.type === TYPE.date) return [{ name, kind: 'date', options: [] }];
    if (element.type === TYPE.time) return [{ name, kind: 'time', options: [] }];
    const kind =
      element.type === TYPE.select ? 'select' : element.pluralType === 'ordinal' ? 'ordinal' : 'plural';
    const options = Object.keys(element.options).toSorted();
    const inside = Object.values(element.options).flatMap((option) => collect(option.value));
    return [{ name, kind, options }, ...inside];
  });
}
