import type { Report } from '../../problems/problem.ts';
import type { Source } from '../../sources/source.ts';
import { openTable } from '../../tables/open-table.ts';
import type { RosterFormat } from '../format.ts';
import { type Manifest, readManifest } from './read-manifest.ts';
import { readRoster } from './read-roster.ts';
import { leftAlone, users } from './tables.ts';

const ownFiles = [
  'orgs.csv',
  'academicsessions.csv',
  'courses.csv',
  'classes.csv',
  'users.csv',
  'roles.csv',
  'relationships.csv',
  'enrollments.csv',
];

/** OneRoster CSV 1.1 and 1.2, sets without a manifest among them, and Microsoft's dialect of it (School Data Sync 2.1). */
export const oneroster: RosterFormat = {
  kind: 'roster',
  name: 'oneroster',
  recognise: (source) =>
    [...ownFiles, ...Object.keys(leftAlone), 'manifest.csv'].some((name) => source.files.has(name)),
  read: async (source, report) => {
    const manifest = await readManifest(source, report);
    const version = await decideVersion(source, manifest, report);
    reportOtherFiles(source, report);
    return readRoster(source, { manifest, version }, report);
  },
};

async function decideVersion(source: Source, manifest: Manifest | null, report: Report): Promise<string> {
  const written = manifest?.version ?? null;
  const major = /^v?1\.([012])(\.\d+)*$/i.exec(written ?? '')?.[1];
  if (written !== null && major === undefined) {
    report({
      code: 'manifest-version-unknown',
      file: 'manifest.csv',
      column: 'oneroster.version',
      value: written,
    });
  }
  // 1.0 has the files of 1.1; only its manifest is missing.
  const version = major === '2' ? '1.2' : '1.1';
  if (major !== undefined && written !== null) {
    if (written !== version) {
      report({ code: 'manifest-version-repaired', file: 'manifest.csv', value: written, to: version });
    }
    return version;
  }
  if (['relationships.csv', 'userflags.csv'].some((name) => source.files.has(name))) return 'sds-2.1';
  const people = await openTable(source, users, () => {});
  return source.files.has('roles.csv') || (people !== null && !people.has('role')) ? '1.2' : '1.1';
}

function reportOtherFiles(source: Source, report: Report): void {
  for (const file of source.files.values()) {
    if (ownFiles.includes(file.key) || file.key === 'manifest.csv') continue;
    report({ code: leftAlone[file.key] ?? 'file-unknown', file: file.name });
  }
}
