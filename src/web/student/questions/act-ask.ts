import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import { askQuestion } from '#school/questions/ask-question.ts';
import { bringBackQuestion, takeBackQuestion } from '#school/questions/end-question.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { composeQuestion, starters } from './compose-question.ts';

const form = z.object({
  write: z.string(),
  to: z.string().optional(),
  goal: z.string(),
  task: z.string().default(''),
  starter: z.enum(starters).catch('own'),
  body: z.string().trim().max(1900).default(''),
});

/** POST /home/questions: asks on a goal or one of its tasks. */
export async function actAsk(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const sent = await readForm(c, form);
  const body = composeQuestion(speech, sent);
  if (body === '')
    throw new Invalid([{ field: speech.t('questions.body'), problem: speech.t('questions.no-words') }]);
  const { questionId } = await request.inSchool((school) =>
    askQuestion(school, {
      by,
      question: {
        id: sent.write,
        about: sent.task === '' ? { goalId: sent.goal } : { taskId: sent.task },
        body,
        language: speech.language,
      },
    }),
  );
  return c.redirect(`${localPath(sent.to)}?done=questions.done-asked&undo=${questionId}`, 303);
}

const undo = z.object({ write: z.string(), to: z.string().optional() });

/** POST /home/questions/:questionId/take-back */
export async function actTakeBackQuestion(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const questionId = c.req.param('questionId') ?? '';
  const { write: writeId, to } = await readForm(c, undo);
  await request.inSchool((school) => takeBackQuestion(school, { by, writeId, questionId }));
  return c.redirect(`${localPath(to)}?done=questions.done-taken-back&undo=${questionId}`, 303);
}

/** POST /home/questions/:questionId/bring-back */
export async function actBringBackQuestion(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const questionId = c.req.param('questionId') ?? '';
  const { write: writeId, to } = await readForm(c, undo);
  await request.inSchool((school) => bringBackQuestion(school, { by, writeId, questionId }));
  return c.redirect(`${localPath(to)}?done=questions.done-brought-back`, 303);
}

/** How an act of these is undone, by the toast that names it; undefined for any other. */
export function undoQuestion(done: string, id: string): string | undefined {
  if (done === 'questions.done-asked') return `/home/questions/${id}/take-back`;
  if (done === 'questions.done-taken-back') return `/home/questions/${id}/bring-back`;
  return undefined;
}
