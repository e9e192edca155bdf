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
    if (typeof value === 'string') return value.trim() || null;
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
      if (Array.isArray(value)) return value.filter((one) => typeof one === 'string' && one.trim() !== '');
      const written = text(name);
      if (written === null) return [];
      const list = written.split(',').flatMap((one) => one.trim() || []);
      say(name, { code: 'field-repaired', value: written, to: JSON.stringify(list) });
      return list;
    },
    number: (name) => {
      const value = object[name];
      if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
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
        title: typeof value.title === 'string' ? value.title.trim() || null : null,
      };
    },
    report: (finding) => report({ ...finding, file: place.file, row: place.row }),
  };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The identifier in a text: a UUID wherever it stands (an address ends in one), else the text itself. */
export function identifierIn(text: string): string | null {
  return (uuid.exec(text)?.[0].toLowerCase() ?? text.trim()) || null;
}
