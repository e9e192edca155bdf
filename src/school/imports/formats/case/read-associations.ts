import type { Report } from '../../problems/problem.ts';
import { lettersOf } from '../../tables/read-choice.ts';
import { type Fields, identifierIn, type Json, longestIdentifier, readFields } from './fields.ts';
import { listOf } from './read-items.ts';

export interface Association {
  row: number;
  identifier: string;
  kind: string;
  origin: string;
  destination: string;
  position: number | null;
}

const kinds = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
];

export interface AssociationSource {
  content: Json;
  file: string;
  /** Identifiers of the items of the package. */
  known: ReadonlySet<string>;
  /** Identifier of the document. */
  document: string;
}

/** Reads the relations of a package: both ends, the kind, the order. */
export function readAssociations(
  { content, file, known, document }: AssociationSource,
  report: Report,
): Association[] {
  const list = listOf(content.CFAssociations, { file, part: 'CFAssociations' }, report);
  const associations: Association[] = [];
  const seen = new Map<string, string>();
  list.forEach((object, place) => {
    const row = place + 1;
    const fields = readFields(object, { file, part: 'CFAssociations', row }, report);
    const association = readAssociation(fields, row);
    if (!association) return;
    const print = JSON.stringify({ ...association, row: 0 });
    const twin = seen.get(association.identifier);
    if (twin !== undefined) {
      const code = twin === print ? 'identifier-twice-same' : 'identifier-twice-different';
      fields.report({ code, column: 'CFAssociations.identifier', value: association.identifier });
      return;
    }
    seen.set(association.identifier, print);
    const { kind, destination, origin } = association;
    const isInside = destination === document || known.has(destination);
    if (kind === 'isChildOf' && known.has(origin) && !isInside) {
      fields.report({
        code: 'association-outside',
        column: 'CFAssociations.destinationNodeURI',
        value: destination,
      });
    }
    associations.push(association);
  });
  return associations;
}

function readAssociation(fields: Fields, row: number): Association | null {
  const column = 'CFAssociations.associationType';
  const written = fields.text('associationType');
  const kind = written === null ? null : kindOf(written);
  if (written === null || kind === null) {
    fields.report({ code: 'association-unknown', column, value: written });
    return null;
  }
  if (kind !== written) fields.report({ code: 'association-repaired', column, value: written, to: kind });
  const origin = fields.link('originNodeURI').identifier ?? fields.link('originNodeIdentifier').identifier;
  const destination =
    fields.link('destinationNodeURI').identifier ?? fields.link('destinationNodeIdentifier').identifier;
  if (origin === null || destination === null) {
    const missing = origin === null ? 'originNodeURI' : 'destinationNodeURI';
    fields.report({ code: 'association-incomplete', column: `CFAssociations.${missing}` });
    return null;
  }
  const long = [origin, destination].find((end) => end.length > longestIdentifier);
  if (long !== undefined) {
    fields.report({
      code: 'value-too-long',
      column: 'CFAssociations',
      value: long,
      to: String(longestIdentifier),
    });
    return null;
  }
  const ownId = fields.text('identifier') ?? fields.text('uri');
  return {
    row,
    // Relations without an identifier are known by what they say.
    identifier:
      (ownId === null ? null : identifierIn(ownId))?.slice(0, longestIdentifier) ??
      `${origin} ${kind} ${destination}`,
    kind,
    origin,
    destination,
    position: fields.number('sequenceNumber'),
  };
}

function kindOf(written: string): string | null {
  if (/^ext:\S{1,60}$/i.test(written)) return written;
  return kinds.find((kind) => lettersOf(kind) === lettersOf(written)) ?? null;
}
