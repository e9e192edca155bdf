import type { KyselyPlugin, OperationNode, RootOperationNode } from 'kysely';
import { schoolOwnedTables } from './tables.generated.ts';

/**
 * Row-level security is the second lock; the first is that every statement on a school's tables itself
 * names the school by a bound parameter. This plugin reads each query tree and refuses one that does not.
 */
export const statementCheck: KyselyPlugin = {
  transformQuery: ({ node }) => {
    checkNode(node, new Map());
    return node;
  },
  transformResult: async ({ result }) => result,
};

const owned: ReadonlySet<string> = new Set(schoolOwnedTables);

type Tree = Record<string, unknown> & { kind: string };
/** What each name in reach stands for: whether it is bound to the school already. */
type Bound = Map<string, boolean>;

/** Throws where a school-owned table in this tree is not bound to a school by a parameter. */
function checkNode(node: RootOperationNode | OperationNode, outer: Bound): void {
  const tree = node as unknown as Tree;
  switch (tree.kind) {
    case 'RawNode':
      refuseRawTables(tree);
      break;
    case 'InsertQueryNode':
      refuseInsertWithoutSchool(tree);
      break;
    case 'SelectQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      descend(tree, checkScope(tree, outer));
      return;
  }
  descend(tree, outer);
}

function descend(tree: Tree, bound: Bound): void {
  for (const value of Object.values(tree)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isTree(child)) checkNode(child as unknown as OperationNode, bound);
    }
  }
}

function checkScope(tree: Tree, outer: Bound): Bound {
  const sources = sourcesOf(tree);
  const equalities = conjunctsOf(tree).flatMap(schoolEquality);
  const bound: Bound = new Map(outer);
  for (const { alias, table } of sources) bound.set(alias, !owned.has(table));
  const only = sources.length === 1 ? sources[0]?.alias : undefined;
  // Each pass carries the binding one join further.
  for (let pass = 0; pass <= sources.length; pass++) {
    for (const { left, right } of equalities) {
      const from = left ?? only;
      if (!from) continue;
      if (right === 'parameter' || isOwnedAndBound(right.alias, sources, bound)) bound.set(from, true);
      else if (isOwnedAndBound(from, sources, bound)) bound.set(right.alias, true);
    }
  }
  for (const { alias, table } of sources) {
    if (!bound.get(alias))
      throw new Error(
        `A statement reads ${table} without naming its school: add .where('${alias}.school_id', '=', school.id)`,
      );
  }
  return bound;
}

function isOwnedAndBound(alias: string, sources: readonly Source[], bound: Bound): boolean {
  const here = sources.find((source) => source.alias === alias);
  return bound.get(alias) === true && (!here || owned.has(here.table));
}

interface Source {
  readonly alias: string;
  readonly table: string;
}

function sourcesOf(tree: Tree): Source[] {
  const froms = (isTree(tree.from) ? (tree.from.froms as unknown[]) : []) ?? [];
  const joins = ((tree.joins as Tree[] | undefined) ?? []).map((join) => join.table);
  const using = isTree(tree.using) ? ((tree.using as Tree).tables as unknown[]) : [];
  return [tree.table, ...froms, ...joins, ...using].flatMap((part) => sourceOf(part));
}

function sourceOf(part: unknown): Source[] {
  if (!isTree(part)) return [];
  if (part.kind === 'ListNode') return (part.items as unknown[]).flatMap(sourceOf);
  if (part.kind === 'TableNode') {
    const table = tableName(part);
    return [{ alias: table, table }];
  }
  if (part.kind === 'AliasNode' && isTree(part.node) && part.node.kind === 'TableNode' && isTree(part.alias))
    return [{ alias: String(part.alias.name), table: tableName(part.node) }];
  return [];
}

function tableName(node: Tree): string {
  const table = node.table as { identifier: { name: string } };
  return table.identifier.name;
}

function conjunctsOf(tree: Tree): Tree[] {
  const joins = ((tree.joins as Tree[] | undefined) ?? []).map((join) => join.on);
  return [tree.where, ...joins].flatMap((holder) => {
    if (!isTree(holder)) return [];
    return conjuncts(isTree(holder.where) ? holder.where : (holder.on as Tree));
  });
}

function conjuncts(tree: Tree): Tree[] {
  if (tree.kind === 'AndNode') return [...conjuncts(tree.left as Tree), ...conjuncts(tree.right as Tree)];
  if (tree.kind === 'ParensNode') return conjuncts(tree.node as Tree);
  return [tree];
}

interface Equality {
  readonly left: string | undefined;
  readonly right: 'parameter' | { readonly alias: string };
}

function schoolEquality(tree: Tree): Equality[] {
  if (tree.kind !== 'BinaryOperationNode') return [];
  const operator = tree.operator as Tree;
  if (operator.kind !== 'OperatorNode' || operator.operator !== '=') return [];
  const left = schoolColumn(tree.leftOperand);
  if (!left) return [];
  const right = tree.rightOperand as Tree;
  if (right.kind === 'ValueNode' && right.immediate !== true)
    return [{ left: left.alias, right: 'parameter' }];
  const other = schoolColumn(right);
  return other?.alias ? [{ left: left.alias, right: { alias: other.alias } }] : [];
}

function schoolColumn(part: unknown): { alias: string | undefined } | undefined {
  if (!isTree(part) || part.kind !== 'ReferenceNode') return undefined;
  const column = part.column as Tree;
  if (column.kind !== 'ColumnNode' || (column.column as { name: string }).name !== 'school_id')
    return undefined;
  return { alias: isTree(part.table) ? tableName(part.table) : undefined };
}

function refuseInsertWithoutSchool(tree: Tree): void {
  const into = sourceOf(tree.into)[0];
  if (!into || !owned.has(into.table)) return;
  const columns = (tree.columns as { column: { name: string } }[] | undefined) ?? [];
  if (!columns.some(({ column }) => column.name === 'school_id'))
    throw new Error(`A statement adds to ${into.table} without naming its school`);
}

const ownedWord = new RegExp(`\\b(${schoolOwnedTables.join('|')})\\b`);

function refuseRawTables(tree: Tree): void {
  const text = (tree.sqlFragments as string[]).join(' ? ');
  const found = ownedWord.exec(text);
  if (found)
    throw new Error(`Raw SQL names ${found[0]}: write it with the query builder, so that it can be checked`);
}

function isTree(value: unknown): value is Tree {
  return (
    typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string'
  );
}
