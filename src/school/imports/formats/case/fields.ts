import type { Finding, Report } from '../../problems/problem.ts';

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the fields of one object leniently and says what it repaired. Null and blank are the same as absent. */
export interface Fields {
  text(name: string): string | null;
  list(name: string): string[];
  number(name: string): number | null;
  moment(name: string): string | null;
  /** Identifier of a link object `{title, identifier, uri}`, or of a bare identifier. */
  link(name: string): { identifier: string | null; title: string | null };
  report(finding: Omit<Finding, 'file' | 'row'>): void;
}

export interface Place {
  file: string;
  /** Which list of the package, such as CFItems. */
  part: string;
  /** Place in that list, from 1; null for what is there once. */
  row: number | null;
}

export function readFields(object: Json, place: Place, report: Report): Fields {
  const say = (name: string, finding: Omit<Finding, 'file' | 'row' | 'column'>): void =>
    report({ ...finding, file: place.file, row: place.row, column: `${place.part}.${name}` });

  function text(name: string): string | null {
    const value = object[name];
    if (typeof value === 'string') {
      const words = clean(value);
      if (words !== value.trim()) say(name, { code: 'characters-removed', value: words, to: words });
      return words || null;
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
      say(name, { code: 'field-repaired', value: JSON.stringify(value), to: String(value) });
      return String(value);
    }
    return null;
  }

  return {
    text,
    list: (name) => {
      const value = object[name];
      if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' && clean(one)) || []);
      const written = text(name);
      if (written === null) return [];
      const list = written.split(',').flatMap((one) => one.trim() || []);
      say(name, { code: 'field-repaired', value: written, to: JSON.stringify(list) });
      return list;
    },
    number: (name) => {
      const value = object[name];
      if (typeof value === 'number') return Math.abs(value) <= largestNumber ? Math.trunc(value) : null;
      if (typeof value !== 'string' || !/^-?\d{1,9}(\.\d+)?$/.test(value.trim())) return null;
      const number = Math.trunc(Number(value));
      say(name, { code: 'field-repaired', value, to: String(number) });
      return number;
    },
    moment: (name) => {
      const written = text(name);
      if (written === null) return null;
      const hasZone = /(z|[+-]\d{2}:?\d{2})$/i.test(written);
      const time = Date.parse(hasZone ? written : `${written}Z`);
      if (Number.isFinite(time)) return new Date(time).toISOString();
      say(name, { code: 'moment-unreadable', value: written });
      return null;
    },
    link: (name) => {
      const value = object[name];
      if (typeof value === 'string') return { identifier: identifierIn(value), title: null };
      if (!isObject(value)) return { identifier: null, title: null };
      const written = typeof value.identifier === 'string' ? value.identifier : value.uri;
      return {
        identifier: typeof written === 'string' ? identifierIn(written) : null,
        title: typeof value.title === 'string' ? clean(value.title) || null : null,
      };
    },
    report: (finding) => report({ ...finding, file: place.file, row: place.row }),
  };
}

/** Identifiers are UUIDs in the standard; others are taken up to this many characters. */
export const longestIdentifier = 255;

/** What the database counts to. */
const largestNumber = 2 ** 31 - 1;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** JSON may hold what no database stores: control characters and halves of letters. */
function clean(text: string): string {
  return text.toWellFormed().replace(controls, '').trim();
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The identifier in a text: a UUID wherever it stands (an address ends in one), else the text itself. */
export function identifierIn(text: string): string | null {
  return (uuid.exec(text)?.[0].toLowerCase() ?? clean(text)) || null;
}
