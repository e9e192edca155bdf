import type { Noun } from '../preview.ts';

/** Why something that an import did stands after it was undone. */
export type WhyLeft =
  /** Somebody has changed it since: it stays as they left it */
  | 'changed'
  /** Something refers to it, such as evidence: it has ended and stays */
  | 'in-use';

export interface LeftRow {
  readonly noun: Noun;
  readonly rowId: string;
  readonly why: WhyLeft;
}

/** What undoing an import did. */
export interface UndoReport {
  /** Rows that got their former values */
  readonly restored: number;
  /** Rows that were taken away */
  readonly removed: number;
  /** How many rows had to be left */
  readonly leftCount: number;
  /** The first two hundred of them */
  readonly left: readonly LeftRow[];
}

/** So many rows are listed one by one. */
export const listedLeft = 200;
