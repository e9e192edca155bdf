/** What an act about requests added, as the write keeps it for its undo. */
export interface RetakeWrite {
  readonly requestIds: readonly string[];
  /** Words about learning steps */
  readonly stepIds: readonly string[];
  readonly endingId: string | null;
  /** Between which slots requests went; null is none */
  readonly moves: readonly Move[];
}

/** A request went from one slot to another. */
export interface Move {
  readonly requestId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A write that added nothing yet, to be said with what it did. */
export const NOTHING: RetakeWrite = { requestIds: [], stepIds: [], endingId: null, moves: [] };
