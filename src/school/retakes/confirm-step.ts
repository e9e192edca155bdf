import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { addStep } from './add-step.ts';
import { openForAct } from './find-request.ts';
import { NOTHING, type RetakeWrite } from './retake-write.ts';

const CONFIRM_STEP = 'retake.confirm-step';

/**
 * A teacher says that a student's learning step was done, such as a talk they had; the student then chooses a slot.
 * Throws NotFound for a request of nobody the actor teaches, Conflict where it has ended.
 */
export async function confirmStep(
  school: InSchool,
  { by, writeId, requestId }: { by: Actor; writeId: string; requestId: string },
): Promise<RetakeWrite> {
  return applyOnce(school, by, { writeId, act: CONFIRM_STEP, request: { requestId } }, async () => {
    const { request, relation } = await openForAct(school, {
      by,
      requestId,
      as: 'teacher',
      act: 'confirm-step',
    });
    if (request.step?.confirmed) return NOTHING;
    const what = request.step?.what ?? request.plans;
    const stepId = await addStep(school, by, { request, word: 'confirmed', what });
    await writeAudit(school, by, {
      act: CONFIRM_STEP,
      relation,
      subject: 'student',
      ids: [request.studentId],
      detail: { request: requestId, goal: request.goalId },
    });
    return { ...NOTHING, requestIds: [requestId], stepIds: [stepId] };
  });
}
