import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { LevelsChanged } from '#school/scales/levels-changed.ts';
import { findRecorded } from './find-recorded.ts';
import type { PieceFacts } from './gather-facts.ts';
import type { NewPiece, WorkDone } from './new-evidence.ts';

/**
 * Throws LevelsChanged where the levels were chosen on another scale than the one in force. A page that does not say
 * which it showed is taken at its word, and what was recorded already and is only sent again is let through.
 */
export async function refuseOtherScale(
  school: InSchool,
  ask: {
    by: Actor;
    work: WorkDone;
    pieces: readonly NewPiece[];
    facts: readonly (PieceFacts | undefined)[];
  },
): Promise<void> {
  const { by, work, pieces, facts } = ask;
  if (work.scaleId === undefined) return;
  if (facts.every((each) => each === undefined || each.scaleVersionId === work.scaleId)) return;
  const recorded = await findRecorded(school, { by, work, pieces });
  if (!pieces.every(({ evidenceId }) => recorded.has(evidenceId))) throw new LevelsChanged();
}
