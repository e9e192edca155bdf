import { hash } from 'node:crypto';
import { parse } from 'node:path';
import type { Report } from '../../problems/problem.ts';
import { identifierIn, type Json, longestIdentifier } from '../case/fields.ts';
import { type ItemColumn, itemColumns, type RelationColumn, relationColumns } from './columns.ts';
import { findParents, type PlacedItem } from './find-parents.ts';
import type { ItemsRow, ItemsTable } from './read-items-table.ts';

/** A CASE package with what a table of items says, and the row in the table of each of its items. */
export function makePackage(table: ItemsTable, report: Report): { content: Json; rowOfItem: number[] } {
  const document = makeDocument(table, report);
  const items = table.rows.map((row): PlacedItem => {
    const identifier = identifierOf(row, document.identifier, () =>
      report({
        code: 'identifier-made',
        file: table.file,
        row: row.row,
        column: table.headers.get('identifier') ?? null,
        value: row.cells.humanCodingScheme ?? row.cells.fullStatement?.slice(0, 40) ?? null,
      }),
    );
    return { ...row, identifier };
  });
  const parents = findParents(items, table, report);
  const related = relate(items);
  return {
    rowOfItem: items.map(({ row }) => row),
    content: {
      CFDocument: document,
      CFItems: items.map(makeItem),
      CFAssociations: [
        ...items.map((item, place) => {
          const { parent, position } = parents[place] ?? { parent: null, position: null };
          return link(item.identifier, 'isChildOf', parent ?? document.identifier, position);
        }),
        ...related,
      ],
    },
  };
}

type Document = Json & { identifier: string };

/** A table does not say which framework it is; lines above it may, and else its name does. */
function makeDocument({ file, said }: ItemsTable, report: Report): Document {
  const name = parse(file).name;
  const title = said.get('title') ?? name;
  if (!said.has('title')) report({ code: 'framework-named-by-file', file, to: title });
  const of = (key: string): Json => (said.has(key) ? { [key]: said.get(key) } : {});
  return {
    identifier: said.get('identifier') ?? `csv:${name.toLowerCase()}`,
    title,
    ...of('creator'),
    ...of('publisher'),
    ...of('version'),
    ...of('language'),
    ...(said.has('adoptionstatus') && { adoptionStatus: said.get('adoptionstatus') }),
    ...(said.has('subject') && { subject: [said.get('subject')] }),
  };
}

/** An item without an identifier is known by its code within the framework, or else by its words. */
function identifierOf({ cells }: ItemsRow, document: string, onMade: () => void): string {
  const own = cells.identifier === undefined ? null : identifierIn(cells.identifier);
  if (own !== null) return own.slice(0, longestIdentifier);
  onMade();
  const words = cells.humanCodingScheme ?? cells.fullStatement ?? '';
  return `made:${hash('sha256', JSON.stringify([document, words]), 'hex').slice(0, 32)}`;
}

function makeItem({ cells, identifier }: PlacedItem): Json {
  const item: Json = { identifier };
  for (const column of Object.keys(itemColumns) as ItemColumn[]) {
    const text = cells[column];
    if (text === undefined || column === 'identifier') continue;
    const isList = column === 'educationLevel' || column === 'conceptKeywords';
    item[column] = isList ? text.split(/[,;|]/).flatMap((one) => one.trim() || []) : text;
  }
  return item;
}

/** Relations to items of the table lead to them; others lead to what the cell says. */
function relate(items: readonly PlacedItem[]): Json[] {
  const known = new Map<string, string>();
  for (const { identifier, cells } of items)
    known.set(identifier, identifier).set(cells.humanCodingScheme ?? '', identifier);
  known.delete('');
  return items.flatMap(({ cells, identifier }) =>
    (Object.keys(relationColumns) as RelationColumn[]).flatMap((kind) =>
      (cells[kind] ?? '').split(',').flatMap((one): Json[] => {
        const to = one.trim();
        if (to === '') return [];
        return [link(identifier, kind, known.get(to) ?? identifierIn(to) ?? to, null)];
      }),
    ),
  );
}

function link(origin: string, associationType: string, destination: string, position: number | null): Json {
  return {
    associationType,
    originNodeURI: origin,
    destinationNodeURI: destination,
    ...(position !== null && { sequenceNumber: position }),
  };
}
