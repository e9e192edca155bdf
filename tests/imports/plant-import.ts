import type { Database } from '#platform/db/connect.ts';
import { type InSchool, inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FormPart } from '#platform/http/read-multipart.ts';
import type { Actor } from '#school/audit/actor.ts';
import { startDraft } from '#school/imports/drafts/start-draft.ts';
import { importTasks } from '#school/imports/tasks/index.ts';
import { receiveUpload } from '#school/imports/uploads/receive-upload.ts';

type Work = <Result>(work: (school: InSchool) => Promise<Result>) => Promise<Result>;

/** A file that a leader has uploaded, and that waits for the worker. Answers its id. */
export async function plantDraft(
  within: Work,
  { by, name, content }: { by: Actor; name: string; content: Uint8Array },
): Promise<string> {
  async function* parts(): AsyncGenerator<FormPart> {
    yield { name: 'file', fileName: name, content: pieces(content) };
  }
  const received = await receiveUpload({ by, inSchool: within }, parts());
  if (received.outcome !== 'received') throw new Error(received.outcome);
  const uploadIds = received.files.map(({ uploadId }) => uploadId);
  return within((school) =>
    startDraft(school, { by, writeId: newId(), fileName: name, uploadIds, address: null }),
  );
}

async function* pieces(content: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}

/** The same, checked. */
export async function plantChecked(
  database: Database,
  { by, name, content }: { by: Actor; name: string; content: Uint8Array },
): Promise<string> {
  const { schoolId } = by.standing;
  const within: Work = (work) => inSchool(database, schoolId, work);
  const draftId = await plantDraft(within, { by, name, content });
  await importTasks({ database, now: () => by.now, report: rethrow })['import-check']?.({
    schoolId,
    draftId,
    turn: 1,
  });
  return draftId;
}

function rethrow(error: unknown): never {
  throw error;
}
