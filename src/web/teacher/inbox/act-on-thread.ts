import { z } from 'zod';
import { carriesALevel } from '#core/messages/carries-a-level.ts';
import { answerFamily } from '#school/families/answer-family.ts';
import { markThreadRead } from '#school/families/mark-thread-read.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { inboxPage } from './show-inbox.tsx';

const form = z.object({ write: z.uuid(), to: z.string().optional() });
const answerForm = form.extend({ body: z.string(), warned: z.string().optional() });

/** POST /threads/:threadId/read */
export async function markRead(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { write, to } = await readForm(c, form);
  const threadId = c.req.param('threadId') ?? '';
  await request.inSchool((school) => markThreadRead(school, { by, writeId: write, threadId }));
  return c.redirect(withDone(to, 'messages.done-read'), 303);
}

/**
 * POST /threads/:threadId/answers — words that seem to carry a level are shown once more with a warning; sent
 * again as they are, they go out.
 */
export async function answer(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write, to, body, warned } = await readForm(c, answerForm);
  const threadId = c.req.param('threadId') ?? '';
  if (carriesALevel(body) && (warned === undefined || inOneForm(warned) !== inOneForm(body)))
    return inboxPage(request, { threadId, body, to: localPath(to) });
  await request.inSchool(async (school) => {
    await answerFamily(school, { by, writeId: write, threadId, body, language: speech.language });
  });
  return c.redirect(withDone(to, 'messages.done-answered'), 303);
}

/** Browsers end the lines of a form's fields in their own way. */
function inOneForm(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function withDone(to: string | undefined, done: string): string {
  const back = localPath(to);
  return `${back}${back.includes('?') ? '&' : '?'}done=${done}`;
}
