import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { RecordedPiece, WorkDone } from './new-evidence.ts';
import { recordPieces } from './record-pieces.ts';

/** One judgement of one student's work on one goal. */
export interface NewEvidence extends WorkDone {
  /** Client-made UUID: the same again is applied once */
  readonly id: string;
  readonly studentId: string;
  readonly goalId: string;
  readonly level: number;
  readonly supports?: readonly string[] | undefined;
  /** Client-made id of the new attempt, so that several goals judged one after the other share a retake */
  readonly occasionId?: string | undefined;
}

/**
 * Records a judgement and brings the estimate up to date in the same transaction. The same judge's word on the
 * same piece supersedes the one before. Throws NotFound where the class, the student, the goal or the task is not
 * the actor's to judge, Invalid for a day in the future or a level off the scale, LevelsChanged for a level chosen on
 * another scale, Conflict where the id was used for another judgement.
 */
export async function recordEvidence(
  school: InSchool,
  { by, evidence }: { by: Actor; evidence: NewEvidence },
): Promise<RecordedPiece> {
  const { id, studentId, goalId, level, supports, occasionId, ...work } = evidence;
  const [recorded] = await recordPieces(school, {
    by,
    work,
    pieces: [{ evidenceId: id, studentId, goalId, level, supports, occasionId }],
  });
  if (!recorded) throw new Error('One piece gives one answer');
  return recorded;
}
