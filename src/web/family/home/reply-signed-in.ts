import { z } from 'zod';
import { reply } from '#school/families/reply.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({
  write: z.uuid(),
  body: z.string().max(4000).default(''),
  interpreter: z.literal('yes').optional(),
});

/** POST /family/students/:studentId/replies — a guardian who is signed in writes to the school. */
export async function replySignedIn(request: PageRequest): Promise<Response> {
  const { c, by } = request;
  const { write, body, interpreter } = await readForm(c, form);
  const wantsInterpreter = interpreter === 'yes';
  await request.inSchool((school) =>
    reply(school, {
      by,
      writeId: write,
      reply: { studentId: c.req.param('studentId') ?? '', body, wantsInterpreter },
    }),
  );
  return c.redirect(`/family?said=${wantsInterpreter ? 'interpreter' : 'reply'}`, 303);
}
