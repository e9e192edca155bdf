import type { FrameworkLink, FrameworkStandard } from '#school/standards/framework.ts';
import type { Report } from '../../problems/problem.ts';
import type { Association } from './read-associations.ts';
import type { Item } from './read-items.ts';

export interface Tree {
  items: readonly Item[];
  associations: readonly Association[];
  document: string;
  file: string;
}

/**
 * Reads the tree from the top and numbers the items in that order. An item may have several parents and stands
 * where it is met first; one that no parent leads to stands at the end. A relation that closes a circle is left out.
 */
export function orderTree(
  { items, associations, document, file }: Tree,
  report: Report,
): { standards: FrameworkStandard[]; links: FrameworkLink[] } {
  const isChild = associations.filter(({ kind }) => kind === 'isChildOf');
  const isBefore = associations.filter(({ kind }) => kind === 'precedes');
  // A tree is drawn from one and an order of learning from the other: neither may run in a circle.
  const circular = new Set([
    ...closingCircles(
      isChild.map((one) => ({ association: one, from: one.destination, to: one.origin })),
      document,
    ),
    ...closingCircles(isBefore.map((one) => ({ association: one, from: one.origin, to: one.destination }))),
  ]);
  for (const association of circular) {
    const { row, origin: value, destination: to } = association;
    report({ code: 'association-circular', file, row, column: 'CFAssociations', value, to });
  }
  const kept = associations.filter((association) => !circular.has(association));
  const order = readFromTop(items, kept, document);
  const standards: FrameworkStandard[] = [];
  for (const item of order.placed) standards.push(toStandard(item, standards.length));
  for (const item of order.unplaced) {
    report({
      code: 'item-without-parent',
      file,
      row: item.row,
      column: 'CFItems',
      value: item.code ?? item.identifier,
    });
    standards.push(toStandard(item, standards.length));
  }
  return { standards, links: kept.map(({ row: _, ...link }) => link) };
}

function toStandard({ row: _, listEnumeration: __, ...item }: Item, position: number): FrameworkStandard {
  return { ...item, position };
}

const numbersInOrder = new Intl.Collator('en', { numeric: true });

function readFromTop(
  items: readonly Item[],
  associations: readonly Association[],
  document: string,
): { placed: Item[]; unplaced: Item[] } {
  const byId = new Map(items.map((item) => [item.identifier, item]));
  const children = new Map<string, { item: Item; position: number | null }[]>();
  for (const { kind, origin, destination, position } of associations) {
    const item = kind === 'isChildOf' ? byId.get(origin) : undefined;
    if (!item) continue;
    const siblings = children.get(destination) ?? [];
    siblings.push({ item, position });
    children.set(destination, siblings);
  }
  for (const siblings of children.values()) siblings.sort((one, other) => compareSiblings(one, other));

  const placed = new Set<Item>();
  const place = (root: string): void => {
    const waiting = [root];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const item = byId.get(at);
      if (item && placed.has(item)) continue;
      if (item) placed.add(item);
      for (const child of (children.get(at) ?? []).toReversed()) waiting.push(child.item.identifier);
    }
  };
  place(document);
  const fromTop = [...placed];
  const hasParentHere = new Set(
    associations
      .filter(({ kind, destination }) => kind === 'isChildOf' && byId.has(destination))
      .map(({ origin }) => origin),
  );
  // Items hang from what is not in the package: their own children follow them all the same.
  const lost = items.filter((item) => !placed.has(item) && !hasParentHere.has(item.identifier));
  for (const item of lost) place(item.identifier);
  return { placed: fromTop, unplaced: [...placed].slice(fromTop.length) };
}

function compareSiblings(
  one: { item: Item; position: number | null },
  other: { item: Item; position: number | null },
): number {
  return (
    (one.position ?? Number.MAX_SAFE_INTEGER) - (other.position ?? Number.MAX_SAFE_INTEGER) ||
    numbersInOrder.compare(one.item.listEnumeration ?? '', other.item.listEnumeration ?? '') ||
    numbersInOrder.compare(one.item.code ?? '', other.item.code ?? '') ||
    one.item.row - other.item.row
  );
}

interface Step {
  association: Association;
  from: string;
  to: string;
}

/** The relations that close a circle: those that lead back to where a walk came through, from the top first. */
function closingCircles(steps: readonly Step[], top?: string): Association[] {
  const from = new Map<string, Step[]>();
  for (const step of steps) {
    const known = from.get(step.from);
    if (known) known.push(step);
    else from.set(step.from, [step]);
  }
  const closing: Association[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of [...(top === undefined ? [] : [top]), ...from.keys()]) {
    if (state.has(start)) continue;
    state.set(start, 'open');
    const path = [{ node: start, next: 0 }];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const step = from.get(at.node)?.[at.next];
      at.next += 1;
      if (!step) {
        state.set(at.node, 'done');
        path.pop();
      } else if (state.get(step.to) === 'open') closing.push(step.association);
      else if (!state.has(step.to)) {
        state.set(step.to, 'open');
        path.push({ node: step.to, next: 0 });
      }
    }
  }
  return closing;
}
