import { z } from 'zod';
import { answerFamily } from '#school/families/answer-family.ts';
import { markThreadRead } from '#school/families/mark-thread-read.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.uuid(), to: z.string().optional() });
const answerForm = form.extend({ body: z.string() });

/** POST /threads/:threadId/read */
export async function markRead(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, to } = await readForm(c, form);
  const threadId = c.req.param('threadId') ?? '';
  await request.inSchool((school) => markThreadRead(school, { by, writeId: write, threadId }));
  return c.redirect(withDone(to, 'messages.done-read'), 303);
}

/** POST /threads/:threadId/answers */
export async function answer(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write, to, body } = await readForm(c, answerForm);
  const threadId = c.req.param('threadId') ?? '';
  await request.inSchool(async (school) => {
    await answerFamily(school, { by, writeId: write, threadId, body, language: speech.language });
  });
  return c.redirect(withDone(to, 'messages.done-answered'), 303);
}

function withDone(to: string | undefined, done: string): string {
  const back = localPath(to);
  return `${back}${back.includes('?') ? '&' : '?'}done=${done}`;
}
