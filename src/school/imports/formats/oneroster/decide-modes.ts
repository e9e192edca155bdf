import type { Report } from '../../problems/problem.ts';
import type { Mode } from '../../rosters/roster.ts';
import type { Source } from '../../sources/source.ts';
import type { Columns } from '../../tables/column.ts';
import type { OpenTable } from '../../tables/open-table.ts';
import type { Manifest } from './read-manifest.ts';

const fileNames = [
  'orgs',
  'academicSessions',
  'courses',
  'classes',
  'users',
  'roles',
  'relationships',
  'enrollments',
] as const;

export type FileName = (typeof fileNames)[number];

export interface OpenedSet {
  source: Source;
  manifest: Manifest | null;
  version: string;
  opened: Record<FileName, OpenTable<Columns> | null>;
}

/** Files whose absence is worth a word in each version; the others belong to one dialect only. */
const notAlways: Readonly<Record<string, readonly string[]>> = {
  roles: ['1.2', 'sds-2.1'],
  relationships: [],
};

/** Decides for each file whether it is the whole truth, a change, or not there. */
export async function decideModes(set: OpenedSet, report: Report): Promise<Record<FileName, Mode>> {
  const modes: Partial<Record<FileName, Mode>> = {};
  for (const name of fileNames) modes[name] = await decideMode(name, set, report);
  return modes as Record<FileName, Mode>;
}

async function decideMode(
  name: FileName,
  { source, manifest, opened, version }: OpenedSet,
  report: Report,
): Promise<Mode> {
  const published = `${name}.csv`;
  const file = source.files.get(published.toLowerCase());
  const declared = manifest?.modes.get(name.toLowerCase());
  if (!file) {
    if (declared === 'bulk' || declared === 'delta')
      report({ code: 'manifest-file-missing', file: published });
    else if (notAlways[name]?.includes(version) ?? true) report({ code: 'file-absent', file: published });
    return 'absent';
  }
  if (file.name !== published)
    report({ code: 'file-name-repaired', file: file.name, value: file.name, to: published });
  if (declared === 'absent') {
    report({ code: 'manifest-file-not-declared', file: file.name });
    return 'absent';
  }
  const table = opened[name];
  if (!table) return 'absent';
  if (declared) return declared;
  if (manifest) report({ code: 'manifest-row-missing', file: file.name });
  if (!(await saysStatus(table))) return 'bulk';
  report({ code: 'status-means-delta', file: file.name });
  return 'delta';
}

/** A whole file leaves `status` blank and a file of changes fills it: so the standard, and so it is guessed. */
async function saysStatus(table: OpenTable<Columns>): Promise<boolean> {
  if (!table.has('status')) return false;
  for await (const { cells } of table.rows(() => {})) {
    if (cells === null || cells.status) return true;
  }
  return false;
}
