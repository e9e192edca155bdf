import { z } from 'zod';
import { checkGiven } from '#school/uptakes/check-given.ts';
import { takeBackCheck } from '#school/uptakes/take-back-check.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({ write: z.string(), body: z.string().trim().max(1000).default('') });

/** POST /classes/:classId/feedback/:feedbackId/check: the teacher has looked at what became of it. */
export async function actCheckFeedback(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = c.req.param('classId') ?? '';
  const feedbackId = c.req.param('feedbackId') ?? '';
  const { write: id, body } = await readForm(c, form);
  const words = body === '' ? {} : { body, language: speech.language };
  await request.inSchool((school) =>
    checkGiven(school, { by, check: { id, feedbackId, classId, ...words } }),
  );
  return c.redirect(`/classes/${classId}/feedback?done=feedback.done-checked&undo=${id}`, 303);
}

const undo = z.object({ to: z.string().optional() });

/** POST /checks/:actId/undo: takes the look back. */
export async function actTakeBackCheck(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { to } = await readForm(c, undo);
  await request.inSchool((school) => takeBackCheck(school, { by, checkId: c.req.param('actId') ?? '' }));
  return c.redirect(`${localPath(to)}?done=feedback.done-unchecked`, 303);
}
