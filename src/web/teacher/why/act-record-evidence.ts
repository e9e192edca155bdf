import { z } from 'zod';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { answerPiece, isAskedByScript } from './answer-act.tsx';

const form = z.object({
  id: z.string(),
  student: z.string(),
  goal: z.string(),
  level: z.coerce.number().int(),
  scale: z.string().optional(),
  task: z.string().optional(),
  'worked-on': z.string().optional(),
});

/** POST /classes/:classId/evidence: one judgement of one student on one goal. */
export async function actRecordEvidence(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const classId = c.req.param('classId') ?? '';
  const sent = await readForm(c, form);
  const { id, student: studentId, goal: goalId, level } = sent;
  const evidence = {
    id,
    classId,
    studentId,
    goalId,
    level,
    scaleId: sent.scale,
    taskId: sent.task || undefined,
    workedOn: sent['worked-on'] || undefined,
  };
  const answer = await request.inSchool(async (school) => {
    const piece = await recordEvidence(school, { by, evidence });
    return isAskedByScript(request)
      ? answerPiece(request, school, { piece, classId, level, isTakenBack: false })
      : undefined;
  });
  if (answer) return c.json(answer);
  return c.redirect(`/classes/${classId}/why/${studentId}/${goalId}?done=map.done-recorded&undo=${id}`, 303);
}
