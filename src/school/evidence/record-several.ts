import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import type { NewPiece, RecordedPiece, WorkDone } from './new-evidence.ts';
import { recordPieces } from './record-pieces.ts';

/** Judgements made with one tap: several students, or several goals, or both. */
export interface SeveralPieces extends WorkDone {
  /** Client-made UUID: the same again is applied once */
  readonly writeId: string;
  /** Each student and goal once; an evidence id is made where none is given */
  readonly pieces: readonly (Omit<NewPiece, 'evidenceId'> & { readonly evidenceId?: string | undefined })[];
}

/** Records several judgements in one transaction: all or none. Throws as `recordEvidence` does. */
export async function recordSeveral(
  school: InSchool,
  { by, several }: { by: Actor; several: SeveralPieces },
): Promise<RecordedPiece[]> {
  const { writeId, pieces, ...work } = several;
  return applyOnce(school, by, { writeId, act: 'evidence.record', request: several }, () =>
    recordPieces(school, {
      by,
      work,
      pieces: pieces.map((piece) => ({ ...piece, evidenceId: piece.evidenceId ?? newId() })),
    }),
  );
}
