import { z } from 'zod';
import { saySelfEvaluation } from '#school/self-evaluations/say-self-evaluation.ts';
import { takeBackSelfEvaluation } from '#school/self-evaluations/take-back-self-evaluation.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { type TypedSelf, whereIAmPage } from './where-i-am.tsx';

const form = z.object({
  write: z.string(),
  level: z.coerce.number().int().optional(),
  reason: z.string().trim().max(1000).default(''),
  task: z.string().default(''),
  together: z.string().default(''),
});

/** POST /home/goals/:goalId/self-evaluations: where the student sees themself. */
export async function actSelfEvaluate(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const goalId = c.req.param('goalId') ?? '';
  const { write, level, reason, task, together } = await readForm(c, form);
  const madeTogether = together !== '';
  const errors: TypedSelf['errors'] = [
    ...(level === undefined ? [{ fieldId: 'level' as const, message: t('student.self-level-missing') }] : []),
    ...(reason === ''
      ? [{ fieldId: 'self-reason' as const, message: t('student.self-reason-missing') }]
      : []),
  ];
  if (level === undefined || errors.length > 0)
    return whereIAmPage(request, { write, level, reason, task, together: madeTogether, errors });
  const about = { goalId, taskId: task || undefined, madeTogether };
  const evaluation = { ...about, id: write, level, reason, language: speech.language };
  await request.inSchool((school) => saySelfEvaluation(school, { by, evaluation }));
  return c.redirect(`/home/goals/${goalId}?done=student.done-self&undo=${write}`, 303);
}

const undo = z.object({ to: z.string().optional() });

/** POST /home/self-evaluations/:actId/undo: takes it back. */
export async function actTakeBackSelfEvaluation(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { to } = await readForm(c, undo);
  const selfEvaluationId = c.req.param('actId') ?? '';
  await request.inSchool((school) => takeBackSelfEvaluation(school, { by, selfEvaluationId }));
  return c.redirect(`${localPath(to)}?done=student.done-taken-back`, 303);
}

/** How a self-evaluation is undone, for the toast; undefined where the toast tells of something else. */
export function undoSelfEvaluation(done: string, id: string): string | undefined {
  return done === 'student.done-self' ? `/home/self-evaluations/${id}/undo` : undefined;
}
