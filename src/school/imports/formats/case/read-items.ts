import type { Report } from '../../problems/problem.ts';
import { type Fields, identifierIn, isObject, type Json, longestIdentifier, readFields } from './fields.ts';
import { plainText } from './plain-text.ts';

export interface Item {
  row: number;
  identifier: string;
  uri: string | null;
  code: string | null;
  statement: string;
  shortStatement: string | null;
  kind: string | null;
  language: string | null;
  grades: string[];
  subjects: string[];
  listEnumeration: string | null;
}

const known = new Set(
  (
    'identifier uri CFDocumentURI fullStatement alternativeLabel CFItemType CFItemTypeURI humanCodingScheme ' +
    'listEnumeration abbreviatedStatement conceptKeywords conceptKeywordsURI notes language educationLevel ' +
    'educationalLevel licenseURI statusStartDate statusEndDate lastChangeDateTime subject subjectURI extensions ' +
    'CFItemAssociationURI'
  ).split(' '),
);

/** Reads the items of a package. */
export function readItems(content: Json, file: string, report: Report): Item[] {
  const list = listOf(content.CFItems, { file, part: 'CFItems' }, report);
  const types = itemTypes(content);
  const items: Item[] = [];
  const seen = new Map<string, string>();
  const unused = new Set<string>();
  list.forEach((object, place) => {
    const row = place + 1;
    const fields = readFields(object, { file, part: 'CFItems', row }, report);
    for (const name of Object.keys(object)) {
      if (known.has(name) || unused.has(name)) continue;
      unused.add(name);
      fields.report({ code: 'field-unused', column: `CFItems.${name}` });
    }
    const item = readItem(fields, row, types);
    if (!item) return;
    const twin = seen.get(item.identifier);
    const print = JSON.stringify({ ...item, row: 0 });
    seen.set(item.identifier, twin ?? print);
    if (twin === undefined) items.push(item);
    else {
      const code = twin === print ? 'identifier-twice-same' : 'identifier-twice-different';
      fields.report({ code, column: 'CFItems.identifier', value: item.identifier });
    }
  });
  return items;
}

function readItem(fields: Fields, row: number, types: ReadonlyMap<string, string>): Item | null {
  const identifier = readIdentifier(fields);
  const statement = readStatement(fields);
  if (identifier === null || statement === null) return null;
  const type = fields.link('CFItemTypeURI');
  const short = fields.text('abbreviatedStatement');
  return {
    row,
    identifier,
    uri: fields.text('uri'),
    code: fields.text('humanCodingScheme'),
    statement,
    shortStatement: short === null ? null : plainText(short),
    kind: fields.text('CFItemType') ?? type.title ?? types.get(type.identifier ?? '') ?? null,
    language: fields.text('language'),
    grades: readLevels(fields),
    subjects: fields.list('subject'),
    listEnumeration: fields.text('listEnumeration'),
  };
}

/** The identifier of an item; where it is missing its address holds it. */
function readIdentifier(fields: Fields): string | null {
  const column = 'CFItems.identifier';
  const written = fields.text('identifier');
  const uri = fields.text('uri');
  const identifier = identifierIn(written ?? uri ?? '');
  if (identifier === null) fields.report({ code: 'field-missing', column });
  else if (identifier.length > longestIdentifier) {
    fields.report({ code: 'value-too-long', column, value: identifier, to: String(longestIdentifier) });
    return null;
  } else if (written === null)
    fields.report({ code: 'identifier-repaired', column, value: uri, to: identifier });
  return identifier;
}

function readStatement(fields: Fields): string | null {
  const column = 'CFItems.fullStatement';
  const full = fields.text('fullStatement');
  const written = full ?? fields.text('abbreviatedStatement') ?? fields.text('humanCodingScheme');
  const statement = written === null ? '' : plainText(written);
  if (written === null || statement === '') {
    fields.report({ code: 'field-missing', column });
    return null;
  }
  if (full === null) fields.report({ code: 'field-repaired', column, value: '', to: statement });
  else if (statement.replace(/\s+/g, ' ') !== written.replace(/\s+/g, ' ')) {
    fields.report({ code: 'markup-removed', column, value: written, to: statement });
  }
  return statement;
}

/** OpenSALT once wrote `educationalLevel`, and both as one text. */
function readLevels(fields: Fields): string[] {
  const levels = fields.list('educationLevel');
  if (levels.length > 0) return levels;
  return fields.list('educationalLevel');
}

function itemTypes(content: Json): Map<string, string> {
  const definitions = isObject(content.CFDefinitions) ? content.CFDefinitions.CFItemTypes : null;
  const types = new Map<string, string>();
  for (const type of Array.isArray(definitions) ? definitions : []) {
    if (!isObject(type) || typeof type.identifier !== 'string' || typeof type.title !== 'string') continue;
    types.set(identifierIn(type.identifier) ?? '', type.title);
  }
  return types;
}

/** A list of the package; one that is not there is empty, and what is no object in it is told. */
export function listOf(value: unknown, at: { file: string; part: string }, report: Report): Json[] {
  if (value === null || value === undefined) {
    report({ code: 'file-without-rows', file: at.file, column: at.part });
    return [];
  }
  if (!Array.isArray(value)) {
    report({ code: 'field-missing', file: at.file, column: at.part, value: JSON.stringify(value) });
    return [];
  }
  return value.filter((one, place): one is Json => {
    if (isObject(one)) return true;
    report({
      code: 'item-empty',
      file: at.file,
      row: place + 1,
      column: at.part,
      value: JSON.stringify(one),
    });
    return false;
  });
}
