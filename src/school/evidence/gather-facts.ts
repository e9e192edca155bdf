import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { type FactsRow, selectFacts } from './facts-statement.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';

/** What the records say about one judgement before it is added. */
export interface PieceFacts {
  readonly goalVersionId: string;
  readonly rubricVersionId: string | null;
  readonly scaleVersionId: string;
  readonly scale: Scale;
  /** What it may be of: the latest attempt at the task (or the one asked for), or the observation of the day */
  readonly occasion: FoundOccasion | undefined;
  /** The judgement that has this id already */
  readonly before: SameId | undefined;
}

interface FoundOccasion {
  readonly id: string;
  readonly attempt: number;
  readonly workedOn: string;
  readonly retakeOfId: string | null;
}

interface SameId {
  readonly studentId: string;
  readonly goalId: string;
  readonly judgeId: string;
  readonly level: number;
  readonly classId: string | null;
  readonly occasionId: string;
}

/** Gathers, in one statement, what each piece is pinned to and what is there already; in the order asked. */
export async function gatherFacts(
  school: InSchool,
  { work, pieces, today }: { work: WorkDone; pieces: readonly NewPiece[]; today: string },
): Promise<PieceFacts[]> {
  const isObservation = work.taskId === undefined;
  const rows = await selectFacts(school.db, {
    schoolId: school.id,
    count: pieces.length,
    ids: pieces.map((piece) => piece.evidenceId),
    studentIds: pieces.map((piece) => piece.studentId),
    goalIds: pieces.map((piece) => piece.goalId),
    occasionIds: pieces.map((piece) => piece.occasionId ?? null),
    taskId: work.taskId ?? null,
    seenOn: isObservation ? (work.workedOn ?? today) : null,
  });
  return rows.map((row) => ({
    goalVersionId: row.goalVersionId,
    rubricVersionId: row.rubricVersionId,
    scaleVersionId: row.scaleVersionId,
    scale: {
      cut: row.cut,
      levels: row.levels.map((level, index) => ({ level, key: row.keys[index] ?? '' })),
    },
    occasion: occasionOf(row),
    before: sameIdOf(row),
  }));
}

function occasionOf({ occasionId, attempt, workedOn, retakeOfId }: FactsRow): FoundOccasion | undefined {
  return occasionId && attempt && workedOn ? { id: occasionId, attempt, workedOn, retakeOfId } : undefined;
}

function sameIdOf(row: FactsRow): SameId | undefined {
  const { bStudentId, bGoalId, bJudgeId, bLevel, bClassId, bOccasionId } = row;
  if (!bStudentId || !bGoalId || !bJudgeId || bLevel === null || !bOccasionId) return undefined;
  return {
    studentId: bStudentId,
    goalId: bGoalId,
    judgeId: bJudgeId,
    level: bLevel,
    classId: bClassId,
    occasionId: bOccasionId,
  };
}
