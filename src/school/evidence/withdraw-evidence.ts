import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { RecordedPiece } from './new-evidence.ts';
import { withdrawSeveral } from './withdraw-several.ts';

/**
 * Takes a judgement back; the one before it stands again, and the estimate is read anew. Twice is as once.
 * Throws NotFound for what the actor may not see, Forbidden for another's judgement in a class not theirs.
 */
export async function withdrawEvidence(
  school: InSchool,
  { by, evidenceId, reason }: { by: Actor; evidenceId: string; reason?: string | undefined },
): Promise<RecordedPiece> {
  const [withdrawn] = await withdrawSeveral(school, { by, evidenceIds: [evidenceId], reason });
  if (!withdrawn) throw new Error('One judgement gives one answer');
  return withdrawn;
}
