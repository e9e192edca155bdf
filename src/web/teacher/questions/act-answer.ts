import { z } from 'zod';
import { answerQuestions } from '#school/questions/answer-questions.ts';
import { MOST_CHARACTERS } from '#school/questions/check-words.ts';
import { bringBackAnswer, takeBackAnswer } from '#school/questions/end-answer.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { questionsPage, type ReturnedAnswer } from './show-questions.tsx';

const form = z.object({
  write: z.string(),
  bundle: z.string().default(''),
  question: z.union([z.string(), z.array(z.string())]).default([]),
  body: z.string().trim().default(''),
  askedAs: z.string().trim().default(''),
  toClass: z.string().optional(),
  given: z.enum(['here', 'elsewhere']).default('here'),
});

/** POST /questions/answers: one answer for the chosen questions. */
export async function actAnswer(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const sent = await readForm(c, form);
  const questionIds = [sent.question].flat();
  const toClass = sent.toClass === 'yes';
  const problem = problemOf(request, { questionIds, ...sent });
  if (problem) {
    const { bundle, body, askedAs } = sent;
    return questionsPage(request, { bundle, questionIds, body, askedAs, toClass, ...problem });
  }
  const { answerId } = await request.inSchool((school) =>
    answerQuestions(school, {
      by,
      answer: {
        id: sent.write,
        questionIds,
        given: sent.given,
        body: sent.body,
        askedAs: sent.askedAs,
        language: speech.language,
        toClass,
      },
    }),
  );
  return c.redirect(`/questions?done=questions.done-answered&undo=${answerId}`, 303);
}

function problemOf(
  { speech: { t } }: PageRequest,
  sent: { questionIds: readonly string[]; body: string; askedAs: string; given: 'here' | 'elsewhere' },
): Pick<ReturnedAnswer, 'field' | 'problem'> | undefined {
  if (sent.questionIds.length === 0) return { field: 'questions', problem: t('questions.problem-choose') };
  if (sent.body === '' && sent.given === 'here')
    return { field: 'body', problem: t('questions.problem-words') };
  if (Math.max(sent.body.length, sent.askedAs.length) > MOST_CHARACTERS)
    return { field: 'body', problem: t('questions.problem-long') };
  return undefined;
}

const undo = z.object({ write: z.string() });

/** POST /questions/answers/:answerId/take-back */
export async function actTakeBackAnswer(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const answerId = c.req.param('answerId') ?? '';
  const { write: writeId } = await readForm(c, undo);
  await request.inSchool((school) => takeBackAnswer(school, { by, writeId, answerId }));
  return c.redirect(`/questions?done=questions.done-answer-back&undo=${answerId}`, 303);
}

/** POST /questions/answers/:answerId/bring-back */
export async function actBringBackAnswer(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const answerId = c.req.param('answerId') ?? '';
  const { write: writeId } = await readForm(c, undo);
  await request.inSchool((school) => bringBackAnswer(school, { by, writeId, answerId }));
  return c.redirect('/questions?done=questions.done-answer-again', 303);
}
