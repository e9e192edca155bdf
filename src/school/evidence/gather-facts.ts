import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { type KeptEstimate, keptOf } from '#school/mastery/kept-estimate.ts';
import { scaleOfVersion } from '#school/scales/scale-of-version.ts';
import { type FactsRow, selectFacts } from './facts-statement.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';

/** What the records say about one judgement before it is added. */
export interface PieceFacts {
  readonly cell: Cell;
  /** None where there is no piece yet */
  readonly kept: KeptEstimate | undefined;
  readonly goalVersionId: string;
  readonly rubricVersionId: string | null;
  readonly scaleVersionId: string;
  readonly scale: Scale;
  /** What it may be of: the latest attempt at the task (or the one asked for), or the observation of the day */
  readonly occasion: FoundOccasion | undefined;
}

interface FoundOccasion {
  readonly id: string;
  readonly attempt: number;
  readonly workedOn: string;
  readonly retakeOfId: string | null;
}

/**
 * Gathers, in one statement, what each piece is pinned to and what is there already; undefined where the class's
 * course has not adopted the goal, or the student is not in the class today. In the order asked.
 */
export async function gatherFacts(
  school: InSchool,
  { work, pieces, today }: { work: WorkDone; pieces: readonly NewPiece[]; today: string },
): Promise<(PieceFacts | undefined)[]> {
  const asked = {
    schoolId: school.id,
    classId: work.classId,
    today,
    count: pieces.length,
    studentIds: pieces.map((piece) => piece.studentId),
    goalIds: pieces.map((piece) => piece.goalId),
    occasionIds: pieces.map((piece) => piece.occasionId ?? null),
  };
  const rows = await (work.taskId === undefined
    ? selectFacts.ofDay(school.db, { ...asked, of: work.workedOn ?? today })
    : selectFacts.ofTask(school.db, { ...asked, of: work.taskId }));
  const [first] = rows;
  if (!first) return pieces.map(() => undefined);
  const scale = await scaleOfVersion(school, first.scaleVersionId);
  return pieces.map(({ studentId, goalId }) => {
    const row = rows.find((each) => each.studentId === studentId && each.goalId === goalId);
    return row && factsOf(row, scale);
  });
}

function factsOf(row: FactsRow, scale: Scale): PieceFacts {
  const { studentId, goalId, span } = row;
  const cell = { studentId, goalId, span };
  return {
    cell,
    kept: row.id === null ? undefined : keptOf(cell, row),
    goalVersionId: row.goalVersionId,
    rubricVersionId: row.rubricVersionId,
    scaleVersionId: row.scaleVersionId,
    scale,
    occasion: occasionOf(row),
  };
}

function occasionOf({ occasionId, attempt, workedOn, retakeOfId }: FactsRow): FoundOccasion | undefined {
  return occasionId && attempt && workedOn ? { id: occasionId, attempt, workedOn, retakeOfId } : undefined;
}
