import { hash } from 'node:crypto';
import type { Database } from '#platform/db/connect.ts';
import type { Framework, FrameworkLink, FrameworkStandard } from './framework.ts';

/** What is here of a framework, and what a package would add, change or end. */
export interface FrameworkDifference {
  /** Null where the framework is new. */
  here: { id: string; title: string } | null;
  isChanged: boolean;
  documentHash: string;
  standards: Difference<FrameworkStandard>;
  links: Difference<FrameworkLink>;
}

export interface Difference<Item> {
  added: Hashed<Item>[];
  /** With the id of the row here. */
  changed: (Hashed<Item> & { id: string })[];
  /** Ids of rows here that the package no longer has. */
  ended: string[];
  unchanged: number;
}

interface Hashed<Item> {
  item: Item;
  hash: string;
}

/** Compares a framework with what is here. A package is the whole truth about its framework. */
export async function compareFramework(db: Database, framework: Framework): Promise<FrameworkDifference> {
  const { standards, links, ...document } = framework;
  const documentHash = hashOf(document);
  const here = await db
    .selectFrom('frameworks')
    .select(['id', 'title', 'content_hash'])
    .where('identifier', '=', framework.identifier)
    .executeTakeFirst();
  const standardRows = here
    ? await db
        .selectFrom('standards')
        .select(['id', 'identifier', 'content_hash', 'ended_on'])
        .where('framework_id', '=', here.id)
        .execute()
    : [];
  const linkRows = here
    ? await db
        .selectFrom('standard_links')
        .select(['id', 'identifier', 'content_hash'])
        .where('framework_id', '=', here.id)
        .execute()
    : [];
  return {
    here: here ? { id: here.id, title: here.title } : null,
    isChanged: here !== undefined && here.content_hash !== documentHash,
    documentHash,
    standards: compare(standards, standardRows),
    links: compare(
      links,
      linkRows.map((row) => ({ ...row, ended_on: null })),
    ),
  };
}

interface Row {
  id: string;
  identifier: string;
  content_hash: string;
  ended_on: string | null;
}

function compare<Item extends { identifier: string }>(
  items: readonly Item[],
  rows: readonly Row[],
): Difference<Item> {
  const here = new Map(rows.map((row) => [row.identifier, row]));
  const difference: Difference<Item> = { added: [], changed: [], ended: [], unchanged: 0 };
  for (const item of items) {
    const row = here.get(item.identifier);
    here.delete(item.identifier);
    const hashed = { item, hash: hashOf(item) };
    if (!row) difference.added.push(hashed);
    else if (row.content_hash === hashed.hash && row.ended_on === null) difference.unchanged += 1;
    else difference.changed.push({ ...hashed, id: row.id });
  }
  for (const row of here.values()) if (row.ended_on === null) difference.ended.push(row.id);
  return difference;
}

function hashOf(content: unknown): string {
  return hash('sha256', JSON.stringify(content), 'base64url');
}
