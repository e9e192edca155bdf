import { z } from 'zod';
import { openFeedback } from '#school/feedback/open-feedback.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({
  feedback: z.union([z.string(), z.array(z.string())]),
  to: z.string().optional(),
});

/** POST /home/feedback/open: the student has read it. Sending it again changes nothing. */
export async function openRead(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { feedback, to } = await readForm(c, form);
  await request.inSchool((school) => openFeedback(school, { by, feedbackIds: [feedback].flat() }));
  return c.redirect(`${localPath(to)}?done=student.done-opened`, 303);
}
