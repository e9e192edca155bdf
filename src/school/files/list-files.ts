import type { InSchool } from '#platform/db/in-school.ts';
import type { FileKind } from '#platform/files/tell-type.ts';
import type { KeptFile } from './kept-file.ts';

/** Files by their id. Asks no permission. */
export async function listFiles(
  school: InSchool,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, KeptFile>> {
  if (fileIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('files')
    .select(['id as fileId', 'kind', 'media_type as mediaType', 'file_name as fileName', 'bytes'])
    .select(['piece_bytes as pieceBytes', 'sha256', 'width', 'height', 'seconds'])
    .where('school_id', '=', school.id)
    .where('id', 'in', [...new Set(fileIds)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.fileId,
      { ...row, kind: row.kind as FileKind, seconds: row.seconds === null ? null : Number(row.seconds) },
    ]),
  );
}
