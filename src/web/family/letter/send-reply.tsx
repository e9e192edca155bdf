import { z } from 'zod';
import { reply } from '#school/families/reply.ts';
import type { OpenRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import type { FamilyDoors } from '../family-doors.ts';
import { letterPage } from './letter-page.tsx';
import { findReplyProblem, type ReplyProblem } from './reply-problem.ts';
import { actWithLink, withLink } from './with-link.tsx';

const form = z.object({
  write: z.uuid(),
  student: z.uuid(),
  body: z.string().default(''),
  interpreter: z.literal('yes').optional(),
});

/** POST /r/:school/:token/replies — an adult writes back. What cannot be taken is shown again with its words. */
export function sendReply({ replyPerAdult }: FamilyDoors): (request: OpenRequest) => Promise<Response> {
  return async (request) => {
    const { write, student, body, interpreter } = await readForm(request.c, form);
    const wantsInterpreter = interpreter === 'yes';
    const again = (problem: Pick<ReplyProblem, 'kind' | 'status'>) =>
      withLink(request, (letter) =>
        letterPage(request, { letter, problem: { studentId: student, body, ...problem } }),
      );
    const problem = findReplyProblem({ body, wantsInterpreter });
    if (problem) return again(problem);
    return withLink(request, async ({ link }) => {
      if (!(await replyPerAdult.try(link.adultId))) return again({ kind: 'too-many', status: 429 });
      return actWithLink(
        request,
        (school, { by }) =>
          reply(school, {
            by,
            writeId: write,
            reply: { studentId: student, body, wantsInterpreter, digestId: link.digestId },
          }),
        (_sent, { path }) =>
          request.c.redirect(`${path}?said=${wantsInterpreter ? 'interpreter' : 'reply'}`, 303),
      );
    });
  };
}
