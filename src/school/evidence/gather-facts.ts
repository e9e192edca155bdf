import type { Scale } from '#core/scales/scale.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { together } from '#platform/db/together.ts';
import { calculationById, type GoalCalculation } from '#school/calculations/goal-calculation.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { type KeptEstimate, keptOf } from '#school/mastery/kept-estimate.ts';
import { scaleOfVersion } from '#school/scales/scale-of-version.ts';
import { type FactsRow, selectFacts } from './facts-statement.ts';
import { type FoundOccasion, findMergedOccasion } from './find-merged-occasion.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';

/** What the records say about one judgement before it is added. */
export interface PieceFacts {
  readonly cell: Cell;
  /** Other ids that the student's work may stand under; most often none */
  readonly aliasIds: readonly string[];
  /** None where there is no piece yet */
  readonly kept: KeptEstimate | undefined;
  readonly goalVersionId: string;
  readonly rubricVersionId: string | null;
  readonly scaleVersionId: string;
  readonly scale: Scale;
  /** The year of adoption, to which the judgement is pinned */
  readonly year: string;
  /** How the goal's levels come about */
  readonly goal: GoalCalculation;
  /** Whether evidence of this work counts towards a level */
  readonly counts: boolean;
  /** Whether the goal is made of others, and so has no work of its own */
  readonly isWhole: boolean;
  /** What it may be of: the latest attempt at the task (or the one asked for), or the observation of the day */
  readonly occasion: FoundOccasion | undefined;
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
  const scale = { id: first.scaleVersionId, ...(await scaleOfVersion(school, first.scaleVersionId)) };
  const facts: (PieceFacts | undefined)[] = [];
  for (const { studentId, goalId } of pieces) {
    const row = rows.find((each) => each.studentId === studentId && each.goalId === goalId);
    if (!row || row.counts === null) {
      facts.push(undefined);
      continue;
    }
    facts.push(
      factsOf(
        { ...row, counts: row.counts },
        scale,
        await calculationById(school, { calculationId: row.inForceId, scale }),
      ),
    );
  }
  if (rows.every(({ aliasIds }) => aliasIds.length === 0)) return facts;
  return together(
    facts.map((each, index) => withMerged(school, each, { work, piece: pieces[index], today })),
  );
}

/** Where people were merged, the work may stand under another of their ids. */
async function withMerged(
  school: InSchool,
  facts: PieceFacts | undefined,
  { work, piece, today }: { work: WorkDone; piece: NewPiece | undefined; today: string },
): Promise<PieceFacts | undefined> {
  if (!facts || facts.aliasIds.length === 0) return facts;
  const occasion = await findMergedOccasion(school, {
    studentId: facts.cell.studentId,
    aliasIds: facts.aliasIds,
    askedId: piece?.occasionId,
    ...(work.taskId === undefined ? { workedOn: work.workedOn ?? today } : { taskId: work.taskId }),
  });
  return { ...facts, occasion };
}

function factsOf(row: FactsRow & { counts: boolean }, scale: Scale, goal: GoalCalculation): PieceFacts {
  const { studentId, goalId, span, year, counts, aliasIds } = row;
  const cell = { studentId, goalId, span };
  return {
    cell,
    aliasIds,
    kept: row.id === null ? undefined : keptOf(cell, row),
    goalVersionId: row.goalVersionId,
    rubricVersionId: row.rubricVersionId,
    scaleVersionId: row.scaleVersionId,
    scale,
    year,
    goal,
    counts,
    isWhole: row.isWhole,
    occasion: occasionOf(row),
  };
}

function occasionOf({ occasionId, attempt, workedOn, retakeOfId }: FactsRow): FoundOccasion | undefined {
  return occasionId && attempt && workedOn
    ? { id: occasionId, attempt, workedOn, retakeOfId, isOwn: true }
    : undefined;
}
