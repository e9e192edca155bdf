import type { Report } from '../../problems/problem.ts';
import type { ItemsRow, ItemsTable } from './read-items-table.ts';

export interface PlacedItem extends ItemsRow {
  identifier: string;
}

export interface Parent {
  /** Identifier of the item above; null at the top */
  parent: string | null;
  position: number | null;
}

/**
 * The item above each item: the one that `Is Child Of` names by its code or identifier; else the smart level without
 * its last number (3.6.2 is above 3.6.2.1); else the item whose code is the code without its last part.
 */
export function findParents(items: readonly PlacedItem[], table: ItemsTable, report: Report): Parent[] {
  const { file, headers } = table;
  const byCode = firstOf(items, ({ cells }) => cells.humanCodingScheme);
  const byIdentifier = firstOf(items, ({ identifier }) => identifier);
  const byLevel = firstOf(items, ({ cells }) => cells.smartLevel);
  return items.map((item): Parent => {
    const { row, cells, identifier } = item;
    const position = positionOf(cells);
    const named = cells.isChildOf;
    const at = { file, row, column: headers.get('isChildOf') ?? null, value: named ?? null };
    if (named !== undefined) {
      const parent = byCode.get(named) ?? byIdentifier.get(named) ?? byIdentifier.get(named.toLowerCase());
      if (parent === identifier) report({ code: 'parent-itself', ...at });
      else if (parent === undefined) report({ code: 'parent-unknown', ...at });
      return { parent: parent === identifier ? null : (parent ?? null), position };
    }
    const above =
      cells.smartLevel === undefined
        ? byCode.get(withoutLast(cells.humanCodingScheme ?? ''))
        : byLevel.get(withoutLast(cells.smartLevel));
    return { parent: above === undefined || above === identifier ? null : above, position };
  });
}

function firstOf(
  items: readonly PlacedItem[],
  wordOf: (item: PlacedItem) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const item of items) {
    const word = wordOf(item);
    if (word && !found.has(word)) found.set(word, item.identifier);
  }
  return found;
}

function withoutLast(dotted: string): string {
  return dotted.slice(0, Math.max(0, dotted.lastIndexOf('.')));
}

function positionOf({ sequenceNumber, smartLevel }: ItemsRow['cells']): number | null {
  const written = sequenceNumber ?? smartLevel?.slice(smartLevel.lastIndexOf('.') + 1);
  return written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : null;
}
