import type { InSchool } from '#platform/db/in-school.ts';
import { type StandardFacts, selectStandards } from './find-standards.ts';

/** One shelf of a framework: the way down to it and what stands on it. */
export interface Shelf {
  /** From the top to the item whose children are shown; empty at the top */
  readonly path: readonly StandardFacts[];
  readonly standards: readonly (StandardFacts & { readonly children: number })[];
}

/** The items directly below another, or at the top of the framework, in their order. */
export async function browseStandards(
  school: InSchool,
  { frameworkId, parentId }: { frameworkId: string; parentId?: string | undefined },
): Promise<Shelf> {
  const all = await selectStandards(school)
    .where('s.framework_id', '=', frameworkId)
    .where('s.ended_on', 'is', null)
    .orderBy('s.position')
    .execute();
  const links = await school.db
    .selectFrom('standard_links')
    .select(['origin', 'destination'])
    .where('framework_id', '=', frameworkId)
    .where('kind', '=', 'isChildOf')
    .execute();
  const known = new Map(all.map((each) => [each.identifier, each]));
  const parents = new Map<string, string[]>();
  const children = new Map<string, Set<string>>();
  for (const { origin, destination } of links) {
    if (!known.has(origin) || !known.has(destination)) continue;
    parents.set(origin, [...(parents.get(origin) ?? []), destination]);
    children.set(destination, (children.get(destination) ?? new Set()).add(origin));
  }
  const parent = all.find(({ standardId }) => standardId === parentId);
  const below = parent ? children.get(parent.identifier) : undefined;
  const shown = all.filter(({ identifier }) => (parent ? below?.has(identifier) : !parents.has(identifier)));
  return {
    path: parent ? pathTo(parent, { known, parents }) : [],
    standards: shown.map((each) => ({ ...each, children: children.get(each.identifier)?.size ?? 0 })),
  };
}

interface Tree {
  readonly known: ReadonlyMap<string, StandardFacts>;
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

/** By the first parent each time. The import leaves no circle, and a path that met one would stop. */
function pathTo(standard: StandardFacts, { known, parents }: Tree): StandardFacts[] {
  const path = [standard];
  for (;;) {
    const first = path[0];
    const up = first ? known.get(parents.get(first.identifier)?.[0] ?? '') : undefined;
    if (!up || path.includes(up)) return path;
    path.unshift(up);
  }
}
