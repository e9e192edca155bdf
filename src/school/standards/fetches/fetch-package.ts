import type { NoPage, Pages } from './fetch-pages.ts';
import { isJson, listPages, parse } from './list-pages.ts';

type Json = Record<string, unknown>;

export type FetchedPackage =
  /** Kept under this address; put together where the server gives it only in lists */
  { url: string; isAssembled: boolean } | { broken: NoPage };

/** Reads one framework: whole where the server gives it so, else put together from its lists of items and relations. */
export async function fetchPackage(
  pages: Pages,
  { base, identifier, document }: { base: string; identifier: string; document: Json | null },
): Promise<FetchedPackage> {
  const url = `${base}/CFPackages/${encodeURIComponent(identifier)}`;
  const whole = await pages.get(url);
  if (!('problem' in whole) && isPackage(parse(whole.body))) return { url, isAssembled: false };
  if ('problem' in whole && isFinal(whole)) return { broken: whole };
  const assembled = await assemble(pages, { base, identifier, document });
  if (!('problem' in assembled)) return { url: assembled.url, isAssembled: true };
  // Where even the lists are not to be had, the first answer says why.
  return { broken: isFinal(assembled) || !('problem' in whole) ? assembled : whole };
}

/** What no other way of asking the same server would change. */
function isFinal({ problem }: NoPage): boolean {
  return problem !== 'not-given' && problem !== 'not-json' && problem !== 'at-fault';
}

function isPackage(content: unknown): boolean {
  if (!isJson(content)) return false;
  return isJson(content.CFDocument) || isJson(content.CFPackage) || Array.isArray(content.CFPackages);
}

async function assemble(
  pages: Pages,
  { base, identifier, document }: { base: string; identifier: string; document: Json | null },
): Promise<{ url: string } | NoPage> {
  const said = document ?? (await readDocument(pages, { base, identifier }));
  if ('problem' in said) return said as NoPage;
  const items = await listPages(pages, { base, name: 'CFItems' });
  if (items.broken) return items.broken;
  const associations = await listPages(pages, { base, name: 'CFAssociations' });
  if (associations.broken) return associations.broken;
  const ofDocument = (item: Json): boolean => linkOf(item.CFDocumentURI) === identifier;
  const CFItems = items.items.filter(ofDocument);
  if (CFItems.length === 0) return { problem: 'not-given', why: identifier };
  const CFAssociations = associations.items.filter(ofDocument);
  const url = `${base}/CFPackages/${encodeURIComponent(identifier)}#assembled`;
  await pages.keep(url, JSON.stringify({ CFDocument: said, CFItems, CFAssociations }));
  return { url };
}

async function readDocument(
  pages: Pages,
  { base, identifier }: { base: string; identifier: string },
): Promise<Json | NoPage> {
  const page = await pages.get(`${base}/CFDocuments/${encodeURIComponent(identifier)}`);
  if ('problem' in page) return page;
  const content = parse(page.body);
  const inner = isJson(content) && isJson(content.CFDocument) ? content.CFDocument : content;
  return isJson(inner) && 'title' in inner ? inner : { problem: 'not-json', why: page.url };
}

/** The identifier a link object names, or the last part of an address. */
function linkOf(value: unknown): string | null {
  if (typeof value === 'string') return value.slice(value.lastIndexOf('/') + 1);
  if (!isJson(value)) return null;
  if (typeof value.identifier === 'string') return value.identifier;
  return typeof value.uri === 'string' ? value.uri.slice(value.uri.lastIndexOf('/') + 1) : null;
}
