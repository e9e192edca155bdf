import { createHash } from 'node:crypto';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { CleanFile } from '#platform/files/clean-file.ts';
import type { Actor } from '#school/audit/actor.ts';

/** Bytes of a piece: what a player asks for at once is a few of them. */
const PIECE_BYTES = 256 * 1024;

/** A cleaned file with the name it came under. */
export interface NewFile extends CleanFile {
  readonly fileName: string;
}

/** Hash of a file's bytes. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps a file in pieces and says its id. Asks no permission and writes no line: the verb that keeps it for something
 * does.
 */
export async function keepFile(
  school: InSchool,
  { by, file }: { by: Actor; file: NewFile },
): Promise<string> {
  const fileId = newId();
  const { bytes } = file;
  await school.db
    .insertInto('files')
    .values({
      school_id: school.id,
      id: fileId,
      kind: file.kind,
      media_type: file.mediaType,
      file_name: file.fileName,
      bytes: bytes.length,
      piece_bytes: PIECE_BYTES,
      sha256: hashOf(bytes),
      width: file.width ?? null,
      height: file.height ?? null,
      seconds: file.seconds?.toFixed(3) ?? null,
      kept_by: by.standing.personId,
      kept_at: by.now,
    })
    .execute();
  for (let position = 0; position * PIECE_BYTES < bytes.length; position += 1)
    await school.db
      .insertInto('file_pieces')
      .values({
        school_id: school.id,
        id: newId(),
        file_id: fileId,
        position,
        content: bytes.subarray(position * PIECE_BYTES, (position + 1) * PIECE_BYTES),
      })
      .execute();
  return fileId;
}
