import { mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Invalid } from '#platform/failures/failures.ts';
import { type FormPart, readMultipart, readTextPart } from '#platform/http/read-multipart.ts';

/** A form with at most one file, as it arrived. */
export interface ReceivedForm {
  /** Fields that are no files, each as often as it came */
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly file: ReceivedFile | undefined;
  /** Removes the file from this machine */
  close(): Promise<void>;
}

export interface ReceivedFile {
  /** As the browser said, without the folders before it */
  readonly name: string;
  /** Longer than it may be: nothing of it is here */
  readonly tooLarge: boolean;
  read(): Promise<Buffer>;
}

interface Limits {
  /** Bytes of the file */
  readonly fileBytes: number;
  /** Bytes of one field that is none */
  readonly fieldBytes: number;
}

/** Fields of one form; a class has fewer students. */
const MOST_FIELDS = 400;
const FOLDER = 'waymark-form-';
/** A folder so old belongs to a process that was killed. */
const STALE_HOURS = 6;

/**
 * Takes a form piece by piece, so that a slow line costs no memory: its file waits in a folder that only this process's
 * user may read. What is too long is read on for a while and not kept, so that the browser hears why. Throws Invalid
 * where the form does not arrive whole.
 */
export async function receiveForm(
  { body, type }: { body: AsyncIterable<Uint8Array> | null; type: string },
  limits: Limits,
): Promise<ReceivedForm> {
  const nothing = { fields: {}, file: undefined, close: async () => undefined };
  if (!body || !/^multipart\/form-data/i.test(type)) return nothing;
  await removeStale();
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const fields: Record<string, string | string[]> = Object.create(null);
    let file: ReceivedFile | undefined;
    let count = 0;
    for await (const part of readMultipart(body, type)) {
      count += 1;
      if (count > MOST_FIELDS) throw tooMuch();
      if (part.fileName === null) {
        const value = await readTextPart(part, limits.fieldBytes);
        if (value === undefined || value.includes('\0')) throw tooMuch();
        const before = fields[part.name];
        fields[part.name] = before === undefined ? value : [before, value].flat();
      } else {
        // A form may have two ways to choose a file; the one that was used counts.
        const kept = await keep(part, join(folder, String(count)), limits.fileBytes);
        file ??= kept;
      }
    }
    return { fields, file, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function tooMuch(): Invalid {
  return new Invalid([{ field: 'form', problem: 'is longer than it may be: shorten it and send it again' }]);
}

/** Undefined for the empty field of a form in which no file was chosen. */
async function keep(
  { fileName, content }: FormPart,
  path: string,
  most: number,
): Promise<ReceivedFile | undefined> {
  let bytes = 0;
  await using file = await open(path, 'wx', 0o600);
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > 4 * most) throw tooMuch();
    if (bytes <= most) await file.appendFile(piece);
  }
  if (bytes === 0 && fileName === '') return undefined;
  const tooLarge = bytes > most;
  return {
    name: plainName(fileName ?? ''),
    tooLarge,
    read: async () => (tooLarge ? Buffer.alloc(0) : readFile(path)),
  };
}

/** The last part of a path, without signs that no name has, not too long. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim();
  return plain.slice(-120).toWellFormed() || 'file';
}

async function removeStale(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER));
  for (const name of names) {
    const path = join(tmpdir(), name);
    const since = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (since > STALE_HOURS * 3_600_000) await rm(path, { recursive: true, force: true });
  }
}
