import type { InSchool } from '#platform/db/in-school.ts';
import type { KeptFile } from './kept-file.ts';

/** The bytes of a file from one place to another, both included. Asks no permission. */
export async function readPieces(
  school: InSchool,
  { fileId, pieceBytes }: Pick<KeptFile, 'fileId' | 'pieceBytes'>,
  { from, to }: { from: number; to: number },
): Promise<Buffer> {
  const first = Math.floor(from / pieceBytes);
  const rows = await school.db
    .selectFrom('file_pieces')
    .select('content')
    .where('school_id', '=', school.id)
    .where('file_id', '=', fileId)
    .where('position', '>=', first)
    .where('position', '<=', Math.floor(to / pieceBytes))
    .orderBy('position')
    .execute();
  const start = first * pieceBytes;
  return Buffer.concat(rows.map(({ content }) => content)).subarray(from - start, to + 1 - start);
}
