import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#platform/db/connect.ts';
import { type FetchedPackage, fetchPackage } from './fetch-package.ts';
import { type FetchLimits, type NoPage, openPages, type Pages } from './fetch-pages.ts';
import { isJson, listPages, parse } from './list-pages.ts';
import { readAddress } from './read-address.ts';
import { startFetch } from './start-fetch.ts';

/** Told while it goes on. */
export interface FetchProgress {
  /** Pages that have arrived */
  readonly pages: number;
  /** Frameworks that have been read, of how many are known */
  readonly done: number;
  readonly frameworks: number;
}

export interface FetchOptions extends Partial<FetchLimits> {
  /** True: what was read whole within the hour is read again */
  readonly fresh?: boolean;
  readonly onProgress?: (progress: FetchProgress) => void;
}

export interface FetchedFramework {
  /** The page that holds it */
  readonly url: string;
  readonly name: string;
}

/** Codes of imports, so that a problem of an address is told like one of a file. */
export interface FetchProblem {
  readonly code:
    | 'address-unreadable'
    | 'address-refused'
    | 'address-holds-nothing'
    | 'fetch-broke-off'
    | 'fetch-not-json'
    | 'fetch-too-large'
    | 'fetch-too-many-pages'
    | 'fetch-package-missing'
    | 'fetch-assembled'
    | 'fetch-total-differs'
    | 'fetch-runs-in-circles';
  readonly file?: string;
  readonly value?: string;
  readonly to?: string;
}

export interface FetchedFrameworks {
  readonly fetchId: string | null;
  readonly frameworks: readonly FetchedFramework[];
  readonly problems: readonly FetchProblem[];
}

const usual: FetchLimits = {
  timeout: 60_000,
  bytes: 100 * 1024 ** 2,
  allBytes: 500 * 1024 ** 2,
  pages: 10_000,
  tries: 5,
  allowLoopback: false,
  wait: (milliseconds) => pause(milliseconds),
  now: () => new Date(),
};

/**
 * Reads frameworks from a CASE server: one, or all that it lists. What arrives is kept at once; asked again after it
 * broke off, it goes on from there. Give it the database itself and not a transaction, or what arrived is lost with it.
 */
export async function fetchFrameworks(
  database: Database,
  address: string,
  { fresh = false, onProgress = () => {}, ...given }: FetchOptions = {},
): Promise<FetchedFrameworks> {
  const limits: FetchLimits = { ...usual, ...given };
  const secret = hostWithSecret(address);
  if (secret !== null)
    return { fetchId: null, frameworks: [], problems: [{ code: 'address-refused', value: secret }] };
  const destination = readAddress(address);
  if (!destination)
    return { fetchId: null, frameworks: [], problems: [{ code: 'address-unreadable', value: address }] };
  const { fetchId } = await startFetch(database, { address: address.trim(), now: limits.now(), fresh });
  const pages = await openPages(database, { fetchId, limits });
  const run: Run = { pages, onProgress, frameworks: [], problems: [], isBroken: false, canGoOn: false };
  if (destination.kind === 'package') await readOne(run, { ...destination, document: null });
  else if (destination.kind === 'list') await readAll(run, [destination.base]);
  else if (destination.kind === 'server') await readAll(run, destination.bases);
  else await readPage(run, destination.url);
  if (run.frameworks.length === 0 && run.problems.length === 0)
    run.problems.push({ code: 'address-holds-nothing', value: address });
  if (!run.canGoOn)
    await database
      .updateTable('framework_fetches')
      .set({ finished_at: limits.now(), touched_at: limits.now() })
      .where('id', '=', fetchId)
      .execute();
  return { fetchId, frameworks: run.frameworks, problems: run.problems };
}

/** A name and password in an address would be kept with it, and shown. */
function hostWithSecret(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const { username, password, host } = new URL(address.trim());
  return username === '' && password === '' ? null : host;
}

interface Run {
  pages: Pages;
  onProgress: (progress: FetchProgress) => void;
  frameworks: FetchedFramework[];
  problems: FetchProblem[];
  /** Whether it ended early */
  isBroken: boolean;
  /** Whether asking again would go on from there */
  canGoOn: boolean;
}

/** Reads every framework of the first of these places that lists any. */
async function readAll(run: Run, bases: readonly string[]): Promise<void> {
  for (const [place, base] of bases.entries()) {
    const listed = await listPages(run.pages, {
      base,
      name: 'CFDocuments',
      onPage: (frameworks) => say(run, { done: 0, frameworks }),
    });
    const isLast = place === bases.length - 1;
    if (listed.broken?.problem === 'not-given' || listed.broken?.problem === 'not-json') {
      if (isLast) stop(run, listed.broken);
      continue;
    }
    if (listed.broken) return stop(run, listed.broken);
    const { promised, ranInCircles } = listed.notes;
    const came = listed.items.length;
    if (ranInCircles) run.problems.push({ code: 'fetch-runs-in-circles', file: base });
    if (promised !== null && promised !== came)
      run.problems.push({
        code: 'fetch-total-differs',
        file: base,
        value: String(promised),
        to: String(came),
      });
    for (const [number, document] of listed.items.entries()) {
      if (typeof document.identifier !== 'string') continue;
      say(run, { done: number, frameworks: came });
      await readOne(run, { base, identifier: document.identifier, document });
      if (run.isBroken) return;
    }
    say(run, { done: came, frameworks: came });
    return;
  }
}

async function readOne(
  run: Run,
  {
    base,
    identifier,
    document,
  }: { base: string; identifier: string; document: Record<string, unknown> | null },
): Promise<void> {
  const name = typeof document?.title === 'string' ? document.title : identifier;
  const found: FetchedPackage = await fetchPackage(run.pages, { base, identifier, document });
  if ('broken' in found) {
    const { problem, why } = found.broken;
    const isOnlyThis = problem === 'not-given' || problem === 'not-json' || problem === 'at-fault';
    if (isOnlyThis && document !== null)
      run.problems.push({ code: 'fetch-package-missing', file: name, value: why });
    else stop(run, found.broken);
    return;
  }
  if (found.isAssembled) run.problems.push({ code: 'fetch-assembled', file: name });
  run.frameworks.push({ url: found.url, name });
}

/** An address that is no place of the standard may itself be a package, or the place of a list. */
async function readPage(run: Run, url: string): Promise<void> {
  const page = await run.pages.get(url);
  if ('problem' in page) return stop(run, page);
  const content = parse(page.body);
  const isPackage = isJson(content) && ('CFDocument' in content || 'CFPackage' in content);
  if (isPackage) run.frameworks.push({ url, name: new URL(url).pathname.split('/').at(-1) || url });
  else await readAll(run, [url.replace(/[?#].*$/, '').replace(/\/+$/, '')]);
}

const codes = {
  refused: 'address-refused',
  'broke-off': 'fetch-broke-off',
  'not-json': 'fetch-not-json',
  'too-large': 'fetch-too-large',
  'too-many-pages': 'fetch-too-many-pages',
  'not-given': 'address-holds-nothing',
  'at-fault': 'fetch-broke-off',
} as const;

function stop(run: Run, { problem, why }: NoPage): void {
  run.problems.push({ code: codes[problem], value: why });
  run.isBroken = true;
  run.canGoOn = problem === 'broke-off' || problem === 'at-fault';
}

function say({ pages, onProgress }: Run, { done, frameworks }: { done: number; frameworks: number }): void {
  onProgress({ pages: pages.count(), done, frameworks });
}
