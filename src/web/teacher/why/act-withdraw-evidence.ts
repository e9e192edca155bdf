import { z } from 'zod';
import { restoreEvidence } from '#school/evidence/restore-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { localPath } from '#web/blocks/local-path.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { answerPiece, isAskedByScript } from './answer-act.tsx';

const form = z.object({
  to: z.string().optional(),
  class: z.string().optional(),
  write: z.string().optional(),
});

/** POST /evidence/:evidenceId/withdraw: takes a judgement back. */
export async function actWithdrawEvidence(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { to, class: classId } = await readForm(c, form);
  const evidenceId = c.req.param('evidenceId') ?? '';
  const answer = await request.inSchool(async (school) => {
    const piece = await withdrawEvidence(school, { by, evidenceId });
    return isAskedByScript(request)
      ? answerPiece(request, school, { piece, classId, isTakenBack: true })
      : undefined;
  });
  if (answer) return c.json(answer);
  return c.redirect(`${localPath(to)}?done=map.done-withdrawn&undo=${evidenceId}`, 303);
}

/** POST /evidence/:evidenceId/restore: puts a judgement back that was taken back. */
export async function actRestoreEvidence(request: PageRequest): Promise<Response> {
  const { by, c } = request;
  const { to, class: classId, write = '' } = await readForm(c, form);
  const evidenceId = c.req.param('evidenceId') ?? '';
  const answer = await request.inSchool(async (school) => {
    const piece = await restoreEvidence(school, { by, evidenceId, writeId: write });
    return {
      evidenceId: piece.evidenceId,
      script: isAskedByScript(request)
        ? await answerPiece(request, school, { piece, classId, isTakenBack: false })
        : undefined,
    };
  });
  if (answer.script) return c.json(answer.script);
  return c.redirect(`${localPath(to)}?done=map.done-restored&undo=${answer.evidenceId}`, 303);
}
