import { z } from 'zod';
import { isPlanPhrase } from '#core/feedback/plan-phrases.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { NewUptake } from '#school/uptakes/new-uptake.ts';
import { sayUptake } from '#school/uptakes/say-uptake.ts';
import { takeBackUptake } from '#school/uptakes/take-back-uptake.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';

const form = z.object({
  write: z.string(),
  feedback: z.string(),
  kind: z.enum(['plan', 'tried']),
  phrase: z.string().optional(),
  outcome: z.enum(['helped', 'unsure']).optional(),
  body: z.string().trim().max(1000).default(''),
  to: z.string().optional(),
});

/** POST /home/uptakes: the student's plan, or that they tried it. */
export async function actSayUptake(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { write: id, feedback: feedbackId, kind, phrase, outcome, body, to } = await readForm(c, form);
  const chosen: Pick<NewUptake, 'phrase' | 'outcome'> =
    kind === 'tried' ? { outcome } : { phrase: phrase && isPlanPhrase(phrase) ? phrase : undefined };
  if (chosen.phrase === undefined && chosen.outcome === undefined && body === '')
    throw new Invalid([{ field: speech.t('student.uptake'), problem: speech.t('student.uptake-nothing') }]);
  const words = body === '' ? {} : { body, language: speech.language };
  const uptake: NewUptake = { id, feedbackId, kind, ...chosen, ...words };
  await request.inSchool((school) => sayUptake(school, { by, uptake }));
  const done = kind === 'plan' ? 'student.done-plan' : 'student.done-tried';
  return c.redirect(`${localPath(to)}?done=${done}&undo=${id}`, 303);
}

const undo = z.object({ to: z.string().optional() });

/** POST /home/uptakes/:actId/undo: takes it back. */
export async function actTakeBackUptake(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { to } = await readForm(c, undo);
  const uptakeId = c.req.param('actId') ?? '';
  await request.inSchool((school) => takeBackUptake(school, { by, uptakeId }));
  return c.redirect(`${localPath(to)}?done=student.done-taken-back`, 303);
}

/** How a word on feedback is undone, for the toast. */
export const undoUptake = (id: string): string => `/home/uptakes/${id}/undo`;
