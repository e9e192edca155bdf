import { lettersOf } from '../../tables/read-choice.ts';

/** Columns of an item, in letters alone: OpenSALT's own exports, its import template and others differ in spelling. */
export const itemColumns = {
  identifier: ['identifier', 'id', 'guid'],
  fullStatement: ['fullstatement', 'statement'],
  humanCodingScheme: ['humancodingscheme', 'code'],
  abbreviatedStatement: ['abbreviatedstatement'],
  notes: ['notes'],
  language: ['language'],
  educationLevel: ['educationlevel', 'educationallevel'],
  CFItemType: ['cfitemtype', 'itemtype'],
  listEnumeration: ['listenumeration', 'listenuminsource'],
  conceptKeywords: ['conceptkeywords'],
  lastChangeDateTime: ['lastchangedatetime'],
} as const;

/** Columns that say where an item stands among others. */
export const placeColumns = {
  isChildOf: ['ischildof', 'parent', 'parentidentifier'],
  smartLevel: ['smartlevel'],
  sequenceNumber: ['sequencenumber', 'order'],
} as const;

/** Columns with relations to other items, or to something elsewhere; a cell may hold several, between commas. */
export const relationColumns = {
  isPartOf: ['ispartof'],
  replacedBy: ['replacedby'],
  exemplar: ['exemplar'],
  hasSkillLevel: ['hasskilllevel'],
  isRelatedTo: ['isrelatedto'],
  exactMatchOf: ['isexactmatchof', 'exactmatchof'],
  precedes: ['precedes'],
  isPeerOf: ['ispeerof'],
  isTranslationOf: ['istranslationof'],
} as const;

/** Known columns that Waymark has no use for. */
const unused = new Set([
  'license',
  'licenseuri',
  'licence',
  'cfassociationgroupidentifier',
  'uri',
  'alternativelabel',
]);

export type ItemColumn = keyof typeof itemColumns;
export type PlaceColumn = keyof typeof placeColumns;
export type RelationColumn = keyof typeof relationColumns;
export type ItemsColumn = ItemColumn | PlaceColumn | RelationColumn;

const allColumns = { ...itemColumns, ...placeColumns, ...relationColumns };

/** Which column a header is; null where it is none of these. */
export function columnOf(header: string): ItemsColumn | null {
  const written = lettersOf(header);
  for (const [column, names] of Object.entries(allColumns))
    if ((names as readonly string[]).includes(written)) return column as ItemsColumn;
  return null;
}

export function isUnused(header: string): boolean {
  return unused.has(lettersOf(header));
}
