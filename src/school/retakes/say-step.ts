import { type LearningStep, STEPS } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { addStep } from './add-step.ts';
import { checkWords } from './check-words.ts';
import { openForAct } from './find-request.ts';
import { NOTHING, type RetakeWrite } from './retake-write.ts';

const SAY_STEP = 'retake.say-step';

/** A learning step that was done. */
export interface SaidStep {
  readonly requestId: string;
  readonly what: LearningStep;
  /** What exactly, in the student's own words */
  readonly words?: string | undefined;
  /** The language of these words */
  readonly language: string;
}

/**
 * A student says that the learning step of their request is done. Throws NotFound for a request that is not theirs,
 * Conflict where it is said already or the request has ended.
 */
export async function sayStep(
  school: InSchool,
  { by, writeId, said }: { by: Actor; writeId: string; said: SaidStep },
): Promise<RetakeWrite> {
  const { requestId, what, language } = said;
  return applyOnce(school, by, { writeId, act: SAY_STEP, request: said }, async () => {
    if (!STEPS.includes(what)) throw new Invalid([{ field: 'step', problem: 'choose-one' }]);
    const words = checkWords('words', { text: said.words, language });
    const { request, relation } = await openForAct(school, { by, requestId, as: 'student', act: 'say-step' });
    const stepId = await addStep(school, by, { request, word: 'done', what, words });
    await writeAudit(school, by, {
      act: SAY_STEP,
      relation,
      subject: 'student',
      ids: [request.studentId],
      detail: { request: requestId, goal: request.goalId },
    });
    return { ...NOTHING, requestIds: [requestId], stepIds: [stepId] };
  });
}
