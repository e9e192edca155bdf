import { idSeparator, type Roster, type RosterPart } from '../rosters/roster.ts';
import type { Source } from '../sources/source.ts';

/** A file that a part is read from. */
export interface PartFile {
  key: string;
  table: { explains(id: string): boolean } | null;
}

/** Says whether an error of a file that was told already explains why an id is not known: see `Roster.explains`. */
export function explainIds(
  source: Source,
  files: Partial<Record<RosterPart, readonly PartFile[]>>,
): Roster['explains'] {
  return (part, sourceId) => {
    const own = sourceId.slice(sourceId.lastIndexOf(idSeparator) + 1);
    return (files[part] ?? []).some(({ key, table }) =>
      table ? table.explains(own) : source.files.has(key),
    );
  };
}
