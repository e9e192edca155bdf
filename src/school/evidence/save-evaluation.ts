import type { Noted } from '#core/time/when-noted.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { permitFeedback, writeFeedback } from '#school/feedback/give-feedback.ts';
import type { NewFeedback } from '#school/feedback/new-feedback.ts';
import { learnPhrases } from '#school/own-phrases/learn-phrases.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findAttempt } from './find-attempt.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';
import { recordPieces } from './record-pieces.ts';

/** What a teacher says about work in one go: levels, or words, or both; of one student or of several. */
export interface Evaluation extends Omit<WorkDone, 'notedAt'> {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  /** Each student and goal once */
  readonly pieces: readonly Omit<NewPiece, 'evidenceId'>[];
  /** When it was noted, where it waited on a device; else now */
  readonly noted?: (Noted & { readonly sent: number }) | undefined;
  /** About this work */
  readonly feedback: readonly Omit<NewFeedback, 'id' | 'classId' | 'taskId' | 'occasionId' | 'givenOn'>[];
}

/** The rows that were made, as the write keeps them. */
export interface SavedEvaluation {
  readonly evidenceIds: readonly string[];
  readonly feedbackIds: readonly string[];
}

export const SAVE_EVALUATION = 'evaluation.save';

/**
 * Saves all of an evaluation in one transaction, or nothing. Feedback is tied to the occasion of the work, so
 * that it comes before its level. Throws as `recordEvidence` and `giveFeedback` do, and Invalid where there is
 * neither a level nor a word.
 */
export async function saveEvaluation(
  school: InSchool,
  { by, evaluation }: { by: Actor; evaluation: Evaluation },
): Promise<SavedEvaluation> {
  const { writeId, pieces, feedback, noted, ...where } = evaluation;
  const work: WorkDone = noted ? { ...where, workedOn: noted.on, notedAt: noted.at } : where;
  if (pieces.length === 0 && feedback.length === 0)
    throw new Invalid([{ field: 'level', problem: 'is-empty' }]);
  // As the device said it: what we make of its clock may differ from one time to the next.
  const request = noted ? { ...evaluation, noted: noted.sent } : evaluation;
  return applyOnce(school, by, { writeId, act: SAVE_EVALUATION, request }, async () => {
    const given = feedback.map((each) => {
      const { classId, taskId } = work;
      return { ...each, id: newId(), classId, taskId, givenOn: noted?.on };
    });
    const isJudged = (studentId: string) => pieces.some((piece) => piece.studentId === studentId);
    const [recorded, relations, attempts] = await together([
      pieces.length === 0
        ? Promise.resolve([])
        : recordPieces(school, {
            by,
            work,
            pieces: pieces.map((piece) => ({ ...piece, evidenceId: newId() })),
          }),
      // Of a student who is judged too, the same is found out with the judgement.
      together(
        given.map((each) =>
          permitFeedback(school, { by, feedback: each, isInClass: isJudged(each.studentId) }),
        ),
      ),
      together(
        given.map(async ({ studentId, taskId }) =>
          isJudged(studentId) ? undefined : (await findAttempt(school, { studentId, taskId }))?.occasionId,
        ),
      ),
    ]);
    const occasions = new Map(recorded.map(({ studentId, occasionId }) => [studentId, occasionId]));
    await together(
      given.map(async (each, index) => {
        const relation = relations[index];
        if (!relation) throw new Error('Every feedback was permitted');
        const occasionId = occasions.get(each.studentId) ?? attempts[index];
        await writeFeedback(school, { by, relation, feedback: { ...each, occasionId } });
      }),
    );
    await learnPhrases(school, { by, given });
    const feedbackIds = given.map(({ id }) => id);
    return { evidenceIds: recorded.map(({ evidenceId }) => evidenceId), feedbackIds };
  });
}
