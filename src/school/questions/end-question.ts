import { mayTakeBackQuestion } from '#core/policy/questions.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findQuestions } from './find-questions.ts';
import { writeEnding } from './write-ending.ts';

interface Ask {
  readonly by: Actor;
  readonly writeId: string;
  readonly questionId: string;
}

/**
 * The student takes a question of theirs back that nobody has answered. Twice is as once. Throws NotFound where it is
 * not theirs, Conflict where an answer stands.
 */
export function takeBackQuestion(school: InSchool, ask: Ask): Promise<{ questionId: string }> {
  return turn(school, { ...ask, ends: true });
}

/** Brings back a question that was taken back: it waits again since it was asked. Throws NotFound as above. */
export function bringBackQuestion(school: InSchool, ask: Ask): Promise<{ questionId: string }> {
  return turn(school, { ...ask, ends: false });
}

function turn(
  school: InSchool,
  { by, writeId, questionId, ends }: Ask & { readonly ends: boolean },
): Promise<{ questionId: string }> {
  const act = ends ? 'question.take-back' : 'question.bring-back';
  return applyOnce(school, by, { writeId, act, request: { questionId } }, async () => {
    const { today } = by.standing;
    const [question] = await findQuestions(school, { questionIds: [questionId], today });
    const relation = question && mayTakeBackQuestion(by.standing, question);
    if (!question || !relation) throw new NotFound('There is no such question.');
    if (question.stands !== ends) return { questionId };
    if (ends && question.isAnswered)
      throw new Conflict('Your teacher has answered this question. It stays with its answer.');
    await writeEnding(school, { by, of: { questionId }, ends });
    await writeAudit(school, by, {
      act,
      relation,
      subject: 'student',
      ids: [question.studentId],
      detail: { question: questionId },
    });
    return { questionId };
  });
}
