import { type CheckedImport, checkImport, type ImportChoices } from '../check-import.ts';
import type { ReadTable } from '../drafts/draft.ts';
import type { Draft } from '../drafts/find-draft.ts';
import { findFormat } from '../find-format.ts';
import { recallMapping } from '../formats/table/find-mapping.ts';
import { suggestMapping } from '../formats/table/suggest-mapping.ts';
import type { Access } from '../records/run-roster.ts';
import type { OpenedSource } from '../sources/source.ts';

/** A check, and how the columns were read where the file is a table of no known format. */
export interface CheckedTable {
  readonly checked: CheckedImport;
  readonly table: ReadTable | null;
}

interface Checking {
  readonly schoolId: string;
  readonly draft: Draft;
  readonly opened: OpenedSource;
  readonly choices: ImportChoices;
}

/** Checks a source; a table is read as the leader chose, else as the school chose for such a table before, else as it looks. */
export async function checkTable(
  access: Access,
  { schoolId, draft, opened, choices }: Checking,
): Promise<CheckedTable> {
  const format = 'source' in opened ? await findFormat(opened.source) : undefined;
  if (!('source' in opened) || format?.name !== 'table')
    return { checked: await checkImport(access, opened, choices), table: null };
  const suggested = await suggestMapping(opened.source);
  if (!('mapping' in suggested)) return { checked: await checkImport(access, opened, choices), table: null };
  const { headerHash, samples } = suggested;
  const school = await access.enter(schoolId);
  const chosen = draft.choices.mapping;
  const remembered = chosen ? null : await recallMapping(school, headerHash);
  const mapping = chosen ?? remembered;
  const checked = await checkImport(access, opened, { ...choices, mapping });
  const shown = samples.map((cells) => cells.map((cell) => cell.slice(0, 60)));
  return {
    checked,
    table: {
      mapping: mapping ?? suggested.mapping,
      isRemembered: remembered !== null || chosen !== null,
      samples: shown,
    },
  };
}
