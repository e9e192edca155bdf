import type { InSchool } from '#platform/db/in-school.ts';
import { insertMany } from '#platform/db/insert-many.ts';
import { newId } from '#platform/db/new-id.ts';
import type { PlacedKind } from '../rosters/placed.ts';
import type { KnownRecords } from './known.ts';

/** What earlier imports of a system left in a school, of one kind. */
export async function loadKnownRecords(
  school: InSchool,
  { system, kind }: { system: string; kind: PlacedKind },
): Promise<KnownRecords> {
  const rows = await school.db
    .selectFrom('source_records')
    .select(['id', 'external_id', 'row_id', 'content_hash', 'ended_on'])
    .where('school_id', '=', school.id)
    .where('source', '=', system)
    .where('kind', '=', kind)
    .execute();
  return new Map(
    rows.map((row) => [
      row.external_id,
      { id: row.id, rowId: row.row_id, hash: row.content_hash, hasEnded: row.ended_on !== null },
    ]),
  );
}

export interface FreshRecord {
  sourceId: string;
  rowId: string;
  hash: string;
}

/** Notes which rows new records became. */
export async function addSourceRecords(
  school: InSchool,
  records: readonly FreshRecord[],
  { system, kind, importId }: { system: string; kind: PlacedKind; importId: string },
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ sourceId, rowId, hash }) => ({
    school_id: school.id,
    id: newId(),
    source: system,
    kind,
    external_id: sourceId,
    row_id: rowId,
    content_hash: hash,
    import_id: importId,
  }));
  await insertMany(school.db, 'source_records', rows);
}

/** Notes that a record now says something else, or is back. */
export async function changeSourceRecord(
  school: InSchool,
  record: { id: string; rowId: string; hash: string },
  importId: string,
): Promise<void> {
  await school.db
    .updateTable('source_records')
    .set({ row_id: record.rowId, content_hash: record.hash, import_id: importId, ended_on: null })
    .where('school_id', '=', school.id)
    .where('id', '=', record.id)
    .execute();
}

/** Notes the day on which the source no longer had these records. */
export async function endSourceRecords(
  school: InSchool,
  ids: readonly string[],
  { day, importId }: { day: string; importId: string },
): Promise<void> {
  await school.db
    .updateTable('source_records')
    .set({ ended_on: day, import_id: importId })
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .execute();
}

/** Of these rows, the ones that another record of the source still stands for. */
export async function listRowsStillNamed(school: InSchool, rowIds: readonly string[]): Promise<Set<string>> {
  const rows = await school.db
    .selectFrom('source_records')
    .select('row_id')
    .where('school_id', '=', school.id)
    .where('row_id', 'in', rowIds)
    .where('ended_on', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.row_id));
}
