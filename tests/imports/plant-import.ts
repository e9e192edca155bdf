import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { FormPart } from '#platform/http/read-multipart.ts';
import type { Actor } from '#school/audit/actor.ts';
import { startDraft } from '#school/imports/drafts/start-draft.ts';
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
