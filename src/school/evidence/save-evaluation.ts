import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { Invalid } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import type { NewFeedback } from '#school/feedback/new-feedback.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { findAttempt } from './find-attempt.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';
import { recordPieces } from './record-pieces.ts';

/** What a teacher says about work in one go: levels, or words, or both; of one student or of several. */
export interface Evaluation extends WorkDone {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  /** Each student and goal once */
  readonly pieces: readonly Omit<NewPiece, 'evidenceId'>[];
  /** About this work */
  readonly feedback: readonly Omit<NewFeedback, 'id' | 'classId' | 'taskId' | 'occasionId'>[];
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
  const { writeId, pieces, feedback, ...work } = evaluation;
  if (pieces.length === 0 && feedback.length === 0)
    throw new Invalid([{ field: 'level', problem: 'is-empty' }]);
  return applyOnce(school, by, { writeId, act: SAVE_EVALUATION, request: evaluation }, async () => {
    const recorded =
      pieces.length === 0
        ? []
        : await recordPieces(school, {
            by,
            work,
            pieces: pieces.map((piece) => ({ ...piece, evidenceId: newId() })),
          });
    const occasions = new Map(recorded.map(({ studentId, occasionId }) => [studentId, occasionId]));
    const feedbackIds: string[] = [];
    for (const each of feedback) {
      const occasionId =
        occasions.get(each.studentId) ??
        (await findAttempt(school, { studentId: each.studentId, taskId: work.taskId }))?.occasionId;
      const { classId, taskId } = work;
      const given = { ...each, id: newId(), classId, taskId, occasionId };
      feedbackIds.push((await giveFeedback(school, { by, feedback: given })).feedbackId);
    }
    return { evidenceIds: recorded.map(({ evidenceId }) => evidenceId), feedbackIds };
  });
}
