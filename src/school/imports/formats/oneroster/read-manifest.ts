import type { Report } from '../../problems/problem.ts';
import type { Mode } from '../../rosters/roster.ts';
import type { Source } from '../../sources/source.ts';
import { openTable } from '../../tables/open-table.ts';
import { lettersOf } from '../../tables/read-choice.ts';
import { manifest } from './tables.ts';

export interface Manifest {
  version: string | null;
  /** What the manifest calls the system the set came from. */
  system: string | null;
  /** By the file's name in lower-case letters without `.csv`. */
  modes: ReadonlyMap<string, Mode>;
}

/** Reads `manifest.csv`; null where a set has none, as sets of OneRoster 1.0 and Microsoft's do. */
export async function readManifest(source: Source, report: Report): Promise<Manifest | null> {
  const table = await openTable(source, manifest, report);
  if (!table) {
    if (!source.files.has('manifest.csv')) report({ code: 'manifest-missing' });
    return null;
  }
  const modes = new Map<string, Mode>();
  const properties = new Map<string, string>();
  for await (const { file, row, cells } of table.rows(report)) {
    if (!cells) continue;
    const name = cells.propertyName.toLowerCase();
    const value = cells.value ?? '';
    if (!name.startsWith('file.')) {
      properties.set(name, value);
      continue;
    }
    const mode = value.toLowerCase();
    const of = lettersOf(name.slice('file.'.length).replace(/\.csv$/, ''));
    const before = modes.get(of);
    if (before !== undefined && before !== mode) {
      report({ code: 'manifest-file-twice', file, row, column: cells.propertyName, value, to: before });
    } else if (mode === 'bulk' || mode === 'delta' || mode === 'absent') {
      modes.set(of, mode);
      if (mode !== value) report({ code: 'word-repaired', file, row, column: 'value', value, to: mode });
    } else report({ code: 'manifest-mode-unknown', file, row, column: cells.propertyName, value });
  }
  return {
    version: properties.get('oneroster.version') || null,
    system:
      (properties.get('source.systemcode') || properties.get('source.systemname'))?.slice(0, 100) || null,
    modes,
  };
}
