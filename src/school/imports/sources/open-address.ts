import { Buffer } from 'node:buffer';
import type { Database } from '#platform/db/connect.ts';
import { type FetchOptions, fetchFrameworks } from '#school/standards/fetches/fetch-frameworks.ts';
import { findPage } from '#school/standards/fetches/fetch-pages.ts';
import { openFetched } from '#school/standards/fetches/open-fetched.ts';
import type { Finding } from '../problems/problem.ts';
import { problemCodes } from '../problems/problem-codes.ts';
import type { OpenedSource, SourceFile } from './source.ts';

/** Whether something named for an import is an address and not a file. */
export function isAddress(named: string): boolean {
  return /^https?:\/\//i.test(named.trim());
}

/**
 * Reads what an address of a CASE server leads to and opens it like a folder of packages. What has arrived is kept in
 * the database, so that asking again goes on where it broke off. Give it the database itself and not a transaction.
 */
export async function openAddress(
  database: Database,
  address: string,
  options: FetchOptions = {},
): Promise<OpenedSource> {
  const label = address.trim();
  const { fetchId, frameworks, problems } = await fetchFrameworks(database, label, options);
  const findings: Finding[] = problems.map((problem) => ({ file: label, ...problem }));
  const stops = findings.some(({ code }) => problemCodes[code][0] === 'error');
  if (fetchId === null || stops || frameworks.length === 0) return { findings };
  const files = new Map<string, SourceFile>();
  for (const [number, { url, name }] of frameworks.entries()) {
    const page = await findPage(database, { fetchId, url });
    const key = `${number + 1}-${name.toLowerCase()}.json`;
    files.set(key, {
      name,
      key,
      size: Buffer.byteLength(page?.body ?? ''),
      open: () => openFetched(database, { fetchId, url }),
    });
  }
  return { source: { label, files, findings, close: () => {} } };
}
