import { estimateFrom } from '#core/mastery/estimate-from.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { type HeldEstimate, holdEstimate } from '#core/mastery/hold-estimate.ts';
import type { Judgement } from '#core/mastery/judgement.ts';
import type { Calculation } from '#core/mastery/method.ts';
import { replay } from '#core/mastery/replay.ts';
import { standingOverride } from '#core/mastery/standing-override.ts';
import type { Cell } from '#school/mastery/cell.ts';
import { overridesOfCell } from '#school/records/list-overrides.ts';
import type { ListedCells } from './list-cells.ts';

/** What is shown of a cell now, and what would be. */
export interface ComparedCell {
  readonly cell: Cell;
  readonly from: HeldEstimate;
  /** On the scale wanted */
  readonly to: HeldEstimate;
  readonly isAltered: boolean;
}

/**
 * Compares what readers see of a cell now with what they would see. A teacher's judgement stands above both: where it
 * stays in force and is read alike, nothing changes, whatever arithmetic would say.
 */
export function compareCell(
  cell: Cell,
  ask: {
    cells: ListedCells;
    /** Whether levels of the goal go on over the years now */
    continuesNow: boolean;
    /** How levels would come about */
    calculation: Calculation;
    history: readonly Judgement[];
    /** How a level of today's scale is read on the one wanted */
    readAs: (level: number) => number;
  },
): ComparedCell {
  const { readAs } = ask;
  const from = heldNow(cell, ask);
  const to = heldThen(cell, ask);
  const isSame = from.status === to.status && (from.word === null ? null : readAs(from.word)) === to.word;
  return { cell, from, to, isAltered: !isSame };
}

type Ask = Parameters<typeof compareCell>[1];

function heldNow(cell: Cell, { cells, continuesNow }: Ask): HeldEstimate {
  const said = cells.kept.filter(
    ({ studentId, goalId, span }) =>
      studentId === cell.studentId &&
      goalId === cell.goalId &&
      // One of the other kind says nothing: levels went on once, or did not.
      (span === 'continuing') === continuesNow,
  );
  // Where levels would go on, or start anew, what is said now is that of the newest span.
  const estimate = said.find(({ span }) => span === cell.span) ?? said.at(-1);
  return estimate ? holdEstimate(estimate) : { status: 'no-evidence', word: null, isJudged: false };
}

function heldThen(cell: Cell, { cells, calculation, history, readAs }: Ask): HeldEstimate {
  const judgements = history.map((each) => ({ ...each, level: readAs(each.level) }));
  const estimate = estimateFrom(replay(calculation.method, gatherPieces(judgements)), calculation);
  const override = standingOverride(overridesOfCell(cells.overrides, cell));
  const overrideLevel = override ? readAs(override.level) : null;
  const overrideShown = overrideLevel === null ? null : overrideLevel >= calculation.scale.cut;
  return holdEstimate({ ...estimate, overrideLevel, overrideShown });
}
