import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { openSources } from '../sources/open-sources.ts';
import type { OpenedSource } from '../sources/source.ts';
import { kindOfUpload, lookedAt } from './kind-of-upload.ts';
import { nameOnDisk } from './name-on-disk.ts';

/** The files of a draft, opened for reading; `close` removes them from this machine. */
export interface OpenedUploads {
  readonly opened: OpenedSource;
  close(): Promise<void>;
}

const folderName = 'waymark-upload-';
/** A folder so old belongs to a worker that was killed. */
const staleHours = 6;

/**
 * Puts the files of a draft in a folder that only this process's user may read, piece by piece, and opens them as one
 * source. Undefined where their content has been removed.
 */
export async function openUploads(
  database: Database,
  { schoolId, draftId, now }: { schoolId: string; draftId: string; now: Date },
): Promise<OpenedUploads | undefined> {
  const uploads = await inSchool(database, schoolId, (school) => listUploads(school, draftId));
  if (uploads.length === 0 || uploads.some(({ removed_at }) => removed_at)) return undefined;
  await removeStale(now);
  const folder = await mkdtemp(join(tmpdir(), folderName));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const paths: string[] = [];
    for (const [place, { id, file_name }] of uploads.entries()) {
      const own = join(folder, String(place));
      await mkdir(own);
      paths.push(await writeFile(database, { schoolId, uploadId: id, folder: own, fileName: file_name }));
    }
    const sources = await openSources(paths);
    const [opened] = sources;
    if (!opened || sources.length > 1) throw new Error('An upload is one source');
    return {
      opened,
      close: async () => {
        if ('source' in opened) opened.source.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function listUploads(school: InSchool, draftId: string) {
  return school.db
    .selectFrom('uploads')
    .select(['id', 'file_name', 'removed_at'])
    .where('school_id', '=', school.id)
    .where('draft_id', '=', draftId)
    .orderBy('id')
    .execute();
}

interface Writing {
  readonly schoolId: string;
  readonly uploadId: string;
  readonly folder: string;
  readonly fileName: string;
}

async function writeFile(
  database: Database,
  { schoolId, uploadId, folder, fileName }: Writing,
): Promise<string> {
  const chunk = (position: number) =>
    inSchool(database, schoolId, (school) =>
      school.db
        .selectFrom('upload_chunks')
        .select('content')
        .where('school_id', '=', school.id)
        .where('upload_id', '=', uploadId)
        .where('position', '=', position)
        .executeTakeFirst(),
    );
  const first = await chunk(0);
  const start = (first?.content ?? Buffer.alloc(0)).subarray(0, lookedAt);
  const path = join(folder, nameOnDisk(fileName, kindOfUpload(start)));
  await using file = await open(path, 'wx', 0o600);
  for (let position = 0, next = first; next; position += 1, next = await chunk(position))
    await file.appendFile(next.content);
  return path;
}

async function removeStale(now: Date): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(folderName));
  for (const name of names) {
    const path = join(tmpdir(), name);
    const age =
      now.getTime() -
      (await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => now.getTime(),
      ));
    if (age > staleHours * 3_600_000) await rm(path, { recursive: true, force: true });
  }
}
