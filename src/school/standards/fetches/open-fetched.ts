import { Readable } from 'node:stream';
import type { Database } from '#platform/db/connect.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { findPage } from './fetch-pages.ts';

/** The content of a page that was kept, as a file is opened. Throws NotFound where it has been forgotten meanwhile. */
export async function openFetched(
  database: Database,
  page: { fetchId: string; url: string },
): Promise<Readable> {
  const found = await findPage(database, page);
  if (!found) throw new NotFound('What was read from this address is no longer here. Read it again.');
  return Readable.from([Buffer.from(found.body, 'utf8')]);
}
