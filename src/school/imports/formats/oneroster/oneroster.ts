import type { Report } from '../../problems/problem.ts';
import type { Source } from '../../sources/source.ts';
import { openTable } from '../../tables/open-table.ts';
import { peekHeader } from '../../tables/peek-header.ts';
import type { RosterFormat } from '../format.ts';
import { type Manifest, readManifest } from './read-manifest.ts';
import { readRoster } from './read-roster.ts';
import { academicSessions, enrollments, leftAlone, users } from './tables.ts';

const ownFiles = [
  'orgs.csv',
  'academicsessions.csv',
  'courses.csv',
  'classes.csv',
  'users.csv',
  'roles.csv',
  'relationships.csv',
  'enrollments.csv',
  'userprofiles.csv',
];

/**
 * OneRoster CSV 1.0, 1.1 and 1.2, sets without a manifest among them, and Microsoft's dialects of it (School Data
 * Sync 2 and 2.1).
 */
export const oneroster: RosterFormat = {
  kind: 'roster',
  name: 'oneroster',
  recognise: async ({ files }) => {
    const known = [...ownFiles, ...Object.keys(leftAlone), 'manifest.csv'].flatMap(
      (name) => files.get(name) ?? [],
    );
    const [only] = known;
    if (known.length !== 1 || only === undefined || only.key === 'manifest.csv') return known.length > 0;
    // A school's own list may bear one of these names: OneRoster's files speak of sourcedIds.
    const header = await peekHeader(only);
    return header === null || header.length <= 1 || /sourced\s*id/i.test(header.join(','));
  },
  read: async (source, report) => {
    const manifest = await readManifest(source, report);
    const version = await decideVersion(source, manifest, report);
    reportOtherFiles(source, report);
    return readRoster(source, { manifest, version }, report);
  },
};

async function decideVersion(source: Source, manifest: Manifest | null, report: Report): Promise<string> {
  const written = manifest?.version ?? null;
  const minor = /^v?1\.([012])(\.\d+)*$/i.exec(written ?? '')?.[1];
  if (written === null || minor === undefined) {
    if (written !== null) {
      const value = written;
      report({
        code: 'manifest-version-unknown',
        file: 'manifest.csv',
        column: 'oneroster.version',
        value,
      });
    }
    return guessVersion(source);
  }
  const version = `1.${minor}`;
  if (written !== version) {
    report({ code: 'manifest-version-repaired', file: 'manifest.csv', value: written, to: version });
  }
  return version;
}

/** Columns that only 1.0 has, in lower-case letters. */
const onlyIn10 = new Set(['userid', 'agents', 'schoolyearid']);

/** What a set without a manifest is: 1.0 had none, Microsoft's dialects have none, and others leave it out. */
async function guessVersion(source: Source): Promise<string> {
  if (['relationships.csv', 'userflags.csv'].some((name) => source.files.has(name))) return 'sds-2.1';
  const people = await openTable(source, users, () => {});
  if (source.files.has('roles.csv') || (people !== null && !people.has('role'))) return '1.2';
  if (people?.header.some((name) => onlyIn10.has(name.toLowerCase()))) return '1.0';
  const terms = await openTable(source, academicSessions, () => {});
  if (terms && !terms.has('schoolYear')) return '1.0';
  const places = await openTable(source, enrollments, () => {});
  return places && !places.has('sourcedId') ? 'sds-2' : '1.1';
}

function reportOtherFiles(source: Source, report: Report): void {
  for (const file of source.files.values()) {
    if (ownFiles.includes(file.key) || file.key === 'manifest.csv') continue;
    report({ code: leftAlone[file.key] ?? 'file-unknown', file: file.name });
  }
}
