import { type DeclineReason, type LearningStep, REASONS, STEPS } from '#core/retakes/steps.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { checkWords } from './check-words.ts';
import { endRequest } from './end-request.ts';
import { openForAct } from './find-request.ts';
import type { RetakeWrite } from './retake-write.ts';

const DECLINE = 'retake.decline';

/** Why not now, and what to do first. */
export interface Declined {
  readonly requestId: string;
  readonly reason: DeclineReason;
  readonly first: LearningStep;
  /** What else the teacher says, in their own words; the student reads it */
  readonly words?: string | undefined;
  /** The language of these words */
  readonly language: string;
}

/**
 * A teacher says "not now" to a request, with a kind reason and what to do first; the student may ask again at any time.
 * Throws NotFound for a request of nobody the actor teaches, Conflict where it has ended.
 */
export async function declineRequest(
  school: InSchool,
  { by, writeId, declined }: { by: Actor; writeId: string; declined: Declined },
): Promise<RetakeWrite> {
  const { requestId, reason, first, language } = declined;
  return applyOnce(school, by, { writeId, act: DECLINE, request: declined }, async () => {
    const problems = [];
    if (!REASONS.includes(reason)) problems.push({ field: 'reason', problem: 'choose-one' });
    if (!STEPS.includes(first)) problems.push({ field: 'first', problem: 'choose-one' });
    if (problems.length > 0) throw new Invalid(problems);
    const words = checkWords('words', { text: declined.words, language });
    const { request, relation } = await openForAct(school, { by, requestId, as: 'teacher', act: 'decline' });
    const ended = await endRequest(school, by, { request, ending: 'declined', reason, first, words });
    await writeAudit(school, by, {
      act: DECLINE,
      relation,
      subject: 'student',
      ids: [request.studentId],
      detail: { request: requestId, goal: request.goalId, reason },
    });
    return ended;
  });
}
