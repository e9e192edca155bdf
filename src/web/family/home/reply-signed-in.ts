import { z } from 'zod';
import { reply } from '#school/families/reply.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { findReplyProblem, type ReplyProblem } from '../letter/reply-problem.ts';
import { homePage } from './show-home.tsx';

const form = z.object({
  write: z.uuid(),
  body: z.string().default(''),
  interpreter: z.literal('yes').optional(),
});

/**
 * POST /family/students/:studentId/replies — a guardian who is signed in writes to the school, as often as by a
 * letter's link. What cannot be taken is shown again with its words.
 */
export async function replySignedIn(request: PageRequest): Promise<Response> {
  const { c, by, standing } = request;
  const { write, body, interpreter } = await readForm(c, form);
  const studentId = c.req.param('studentId') ?? '';
  const wantsInterpreter = interpreter === 'yes';
  const again = (problem: Pick<ReplyProblem, 'kind' | 'status'>) =>
    homePage(request, { studentId, body, ...problem });
  const problem = findReplyProblem({ body, wantsInterpreter });
  if (problem) return again(problem);
  if (!(await request.replyPerAdult.try(standing.personId))) return again({ kind: 'too-many', status: 429 });
  await request.inSchool((school) =>
    reply(school, { by, writeId: write, reply: { studentId, body, wantsInterpreter } }),
  );
  return c.redirect(`/family?said=${wantsInterpreter ? 'interpreter' : 'reply'}`, 303);
}
