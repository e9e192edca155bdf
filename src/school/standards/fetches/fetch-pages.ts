import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';
import { type Patience, requestAgain } from '#platform/fetch/request-again.ts';
import { readLink } from './read-link.ts';

/** What came from one address, now or when it was asked before. */
export interface FetchedPage {
  url: string;
  body: string;
  next: string | null;
  /** How many there are in all, as the server says */
  promised: number | null;
}

/** Why there is no page. */
export type NoPage =
  | { problem: 'refused' | 'broke-off' | 'not-json'; why: string }
  | { problem: 'too-large' | 'too-many-pages'; why: string }
  /** The server answered that it does not give it, or that it cannot; the number of its answer */
  | { problem: 'not-given' | 'at-fault'; why: string };

export interface FetchLimits extends Patience {
  /** Pages of one reading */
  readonly pages: number;
  /** Bytes of all pages of one reading together */
  readonly allBytes: number;
}

export interface Pages {
  get(url: string): Promise<FetchedPage | NoPage>;
  /** Keeps something put together from pages, to be opened like one. */
  keep(url: string, body: string): Promise<void>;
  /** How many pages are kept. */
  count(): number;
}

/** The pages of one reading: what has arrived is kept, each page at once, and is not asked for again. */
export async function openPages(
  database: Database,
  { fetchId, limits }: { fetchId: string; limits: FetchLimits },
): Promise<Pages> {
  const sizes = await database
    .selectFrom('framework_fetch_pages')
    .select((e) => ['url', e.fn<number>('octet_length', ['body']).as('bytes')])
    .where('fetch_id', '=', fetchId)
    .execute();
  const known = new Set(sizes.map(({ url }) => url));
  let bytes = sizes.reduce((sum, page) => sum + page.bytes, 0);

  async function keep(page: FetchedPage): Promise<void> {
    const now = limits.now();
    await database
      .insertInto('framework_fetch_pages')
      .values({
        id: newId(),
        fetch_id: fetchId,
        url: page.url,
        body: page.body,
        next_url: page.next,
        promised: page.promised,
        arrived_at: now,
      })
      .onConflict((conflict) => conflict.columns(['fetch_id', 'url']).doNothing())
      .execute();
    await database
      .updateTable('framework_fetches')
      .set({ touched_at: now })
      .where('id', '=', fetchId)
      .execute();
    known.add(page.url);
    bytes += Buffer.byteLength(page.body);
  }

  return {
    count: () => known.size,
    keep: (url, body) => keep({ url, body, next: null, promised: null }),
    get: async (url) => {
      const kept = known.has(url) ? await findPage(database, { fetchId, url }) : undefined;
      if (kept) return kept;
      if (known.size >= limits.pages) return { problem: 'too-many-pages', why: String(known.size) };
      const page = await ask(url, limits);
      if ('problem' in page) return page;
      if (bytes + Buffer.byteLength(page.body) > limits.allBytes) return { problem: 'too-large', why: url };
      await keep(page);
      return page;
    },
  };
}

/** A page that is kept. */
export async function findPage(
  database: Database,
  { fetchId, url }: { fetchId: string; url: string },
): Promise<FetchedPage | undefined> {
  return database
    .selectFrom('framework_fetch_pages')
    .select(['url', 'body', 'next_url as next', 'promised'])
    .where('fetch_id', '=', fetchId)
    .where('url', '=', url)
    .executeTakeFirst();
}

async function ask(url: string, limits: FetchLimits): Promise<FetchedPage | NoPage> {
  const answer = await requestAgain(new URL(url), limits);
  if (answer.kind === 'refused') return { problem: 'refused', why: answer.why };
  if (answer.kind === 'too-large') return { problem: 'too-large', why: url };
  if (answer.kind === 'broken') return { problem: 'broke-off', why: answer.why };
  const { status, headers, body } = answer;
  if (status === 500) return { problem: 'at-fault', why: String(status) };
  if (status === 429 || status === 408 || status > 500) return { problem: 'broke-off', why: String(status) };
  if (status < 200 || status > 299) return { problem: 'not-given', why: String(status) };
  const type = headers['content-type']?.split(';')[0]?.trim() ?? '';
  if (!/\bjson$/i.test(type) || !startsLikeJson(body)) return { problem: 'not-json', why: type || url };
  const total = headers['x-total-count'];
  const promised = typeof total === 'string' && /^\d{1,9}$/.test(total) ? Number(total) : null;
  // PostgreSQL's text holds every character but this one.
  return { url, body: body.replaceAll('\u0000', ''), next: readLink(headers.link, answer.url), promised };
}

function startsLikeJson(body: string): boolean {
  return /^\s*[{[]/.test(body.slice(0, 1000).replace(/^\ufeff/, ''));
}
