import { mayImport } from '#core/policy/imports.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { type FormPart, readTextPart } from '#platform/http/read-multipart.ts';
import type { Actor } from '#school/audit/actor.ts';
import { forgetUploads } from './forget-uploads.ts';
import { kindOfUpload, lookedAt, type UploadKind } from './kind-of-upload.ts';
import { plainFileName } from './name-on-disk.ts';
import { addChunk, beginUpload, mayUploadNow } from './store-upload.ts';
import { uploadLimits } from './upload-limits.ts';

/** A form that has arrived: its files are kept, and belong to nothing yet. */
export interface Received {
  readonly outcome: 'received';
  /** Fields that are no files */
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly ReceivedFile[];
}

export interface ReceivedFile {
  readonly uploadId: string;
  readonly fileName: string;
  readonly kind: UploadKind;
  readonly bytes: number;
}

/** Why a form was not taken. Nothing of it is kept. */
export interface NotReceived {
  readonly outcome: 'too-large' | 'too-many-files' | 'too-often' | 'cut-short';
}

interface Receiving {
  readonly by: Actor;
  /** Opens a short transaction of its own for each piece */
  readonly inSchool: <Result>(work: (school: InSchool) => Promise<Result>) => Promise<Result>;
}

/** So many bytes are kept as one row. */
const chunkBytes = 512 * 1024;
/** A form that is too long is read on to its end, so that the browser hears why, but not for ever. */
const readOnBytes = 4 * uploadLimits.bytes;

/**
 * Takes a form with files as it arrives, piece by piece into the database: no more than two pieces are held at once, and
 * no transaction waits for a slow line. Throws NotFound for those who may not import.
 */
export async function receiveUpload(
  { by, inSchool }: Receiving,
  parts: AsyncIterable<FormPart>,
): Promise<Received | NotReceived> {
  if (!mayImport(by.standing)) throw new NotFound('There is no such page.');
  const budget = { bytes: 0 };
  if (!(await inSchool((school) => mayUploadNow(school, { by })))) {
    await readOn(parts, budget);
    return { outcome: 'too-often' };
  }
  const fields = new Map<string, string>();
  const files: ReceivedFile[] = [];
  const drop = async (outcome: NotReceived['outcome']): Promise<NotReceived> => {
    await inSchool((school) =>
      forgetUploads(
        school,
        files.map(({ uploadId }) => uploadId),
        by.now,
      ),
    );
    return { outcome };
  };
  try {
    for await (const part of parts) {
      if (part.fileName === null) {
        fields.set(part.name, (await readTextPart(part, 2000)) ?? '');
        continue;
      }
      if (files.length >= uploadLimits.files) {
        await readOn(parts, budget);
        return await drop('too-many-files');
      }
      const file = await keepFile({ by, inSchool }, part, budget);
      if (file) files.push(file);
      if (budget.bytes > readOnBytes) break;
    }
  } catch (error) {
    if (error instanceof Invalid) return drop('cut-short');
    throw error;
  }
  return budget.bytes > uploadLimits.bytes ? drop('too-large') : { outcome: 'received', fields, files };
}

/** Reads what comes and keeps nothing of it: a browser that is cut off in the middle shows no answer. */
async function readOn(parts: AsyncIterable<FormPart>, budget: { bytes: number }): Promise<void> {
  try {
    for await (const { content } of parts)
      for await (const piece of content) {
        budget.bytes += piece.length;
        if (budget.bytes > readOnBytes) return;
      }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
  }
}

/** Keeps one file; undefined for the empty field of a form in which no file was chosen. */
async function keepFile(
  { by, inSchool }: Receiving,
  { fileName, content }: FormPart,
  budget: { bytes: number },
): Promise<ReceivedFile | undefined> {
  const uploadId = newId();
  const name = plainFileName(fileName ?? '');
  let start = Buffer.alloc(0);
  let held: Buffer[] = [];
  let heldBytes = 0;
  let position = -1;
  const before = budget.bytes;
  const flush = async (): Promise<void> => {
    const chunk = Buffer.concat(held);
    held = [];
    heldBytes = 0;
    position += 1;
    const place = position;
    await inSchool(async (school) => {
      if (place === 0) await beginUpload(school, { by, uploadId, fileName: name });
      await addChunk(school, { uploadId, position: place, content: chunk });
    });
  };
  for await (const piece of content) {
    budget.bytes += piece.length;
    if (budget.bytes > readOnBytes) break;
    if (budget.bytes > uploadLimits.bytes) continue;
    if (start.length < lookedAt) start = Buffer.concat([start, piece.subarray(0, lookedAt - start.length)]);
    held.push(Buffer.from(piece));
    heldBytes += piece.length;
    if (heldBytes >= chunkBytes) await flush();
  }
  if (heldBytes > 0) await flush();
  // No file was chosen; an empty one that was named is kept, to be told about.
  if (position < 0 && fileName === '') return undefined;
  if (position < 0) await inSchool((school) => beginUpload(school, { by, uploadId, fileName: name }));
  return { uploadId, fileName: name, kind: kindOfUpload(start), bytes: budget.bytes - before };
}
