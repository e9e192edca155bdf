import type { FetchedPage, NoPage, Pages } from './fetch-pages.ts';

type Json = Record<string, unknown>;

export interface ListedPages {
  /** Everything that was listed, once */
  items: Json[];
  notes: { promised: number | null; ranInCircles: boolean };
  /** Why the list ends early; null where it is whole */
  broken: NoPage | null;
}

/** So many are asked for at once. */
const pageSize = 100;

/**
 * Reads a list to its end. It ends where a page is empty, or is not full and names no further one; what the server
 * says of how many there are is believed only where it asks for more. A page that brings nothing new ends it too.
 */
export async function listPages(
  pages: Pages,
  { base, name, onPage }: { base: string; name: string; onPage?: (listed: number) => void },
): Promise<ListedPages> {
  const items: Json[] = [];
  const seen = new Set<string>();
  const asked = new Set<string>();
  const notes: ListedPages['notes'] = { promised: null, ranInCircles: false };
  let url: string | null = `${base}/${name}?limit=${pageSize}&offset=0`;
  let received = 0;
  while (url !== null) {
    if (asked.has(url)) {
      notes.ranInCircles = true;
      break;
    }
    asked.add(url);
    const page: FetchedPage | NoPage = await pages.get(url);
    if ('problem' in page) return { items, notes, broken: page };
    const found = listOf(page.body, name);
    if (found === null) return { items, notes, broken: { problem: 'not-json', why: url } };
    const before = items.length;
    for (const item of found) {
      const key = typeof item.identifier === 'string' ? item.identifier : JSON.stringify(item);
      if (seen.has(key)) continue;
      seen.add(key);
      items.push(item);
    }
    received += found.length;
    notes.promised ??= page.promised;
    onPage?.(items.length);
    if (found.length > 0 && items.length === before) {
      notes.ranInCircles = true;
      break;
    }
    url = nextOf({ page, base, name, found: found.length, received });
  }
  return { items, notes, broken: null };
}

interface Position {
  page: FetchedPage;
  base: string;
  name: string;
  /** On this page */
  found: number;
  received: number;
}

function nextOf({ page, base, name, found, received }: Position): string | null {
  // A page that leads to another server would ask it for things nobody chose.
  if (page.next !== null && new URL(page.next).origin === new URL(base).origin) return page.next;
  const isMore = found >= pageSize || (page.promised !== null && received < page.promised);
  return found > 0 && isMore ? `${base}/${name}?limit=${pageSize}&offset=${received}` : null;
}

/** The list in an answer: under its own name, in any envelope, or bare. */
function listOf(body: string, name: string): Json[] | null {
  const content = parse(body);
  const inner = isJson(content) ? (content[name] ?? Object.values(content).find(Array.isArray)) : content;
  const list = isJson(inner) ? inner[name] : inner;
  return Array.isArray(list) ? list.filter(isJson) : null;
}

export function parse(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
