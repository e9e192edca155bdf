import { z } from 'zod';
import { NotFound } from '#platform/failures/failures.ts';
import { bringBackPrompt, endPrompt } from '#school/questions/end-prompt.ts';
import { promptClass } from '#school/questions/prompt-class.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({
  write: z.string(),
  about: z.string(),
  body: z.string().trim().max(2000).default(''),
});

/** POST /questions/prompts: asks a class for good questions on a goal or a task. */
export async function actPrompt(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const sent = await readForm(c, form);
  const [classId = '', kind, id = ''] = sent.about.split(' ');
  if (kind !== 'goal' && kind !== 'task') throw new NotFound('There is no such goal or task.');
  const about = kind === 'goal' ? { goalId: id } : { taskId: id };
  const { promptId } = await request.inSchool((school) =>
    promptClass(school, {
      by,
      prompt: { id: sent.write, classId, about, body: sent.body, language: speech.language },
    }),
  );
  return c.redirect(`/questions?done=questions.done-prompted&undo=${promptId}`, 303);
}

const undo = z.object({ write: z.string() });

/** POST /questions/prompts/:promptId/take-down */
export async function actEndPrompt(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const promptId = c.req.param('promptId') ?? '';
  const { write: writeId } = await readForm(c, undo);
  await request.inSchool((school) => endPrompt(school, { by, writeId, promptId }));
  return c.redirect(`/questions?done=questions.done-prompt-down&undo=${promptId}`, 303);
}

/** POST /questions/prompts/:promptId/bring-back */
export async function actBringBackPrompt(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const promptId = c.req.param('promptId') ?? '';
  const { write: writeId } = await readForm(c, undo);
  await request.inSchool((school) => bringBackPrompt(school, { by, writeId, promptId }));
  return c.redirect('/questions?done=questions.done-prompt-up', 303);
}
