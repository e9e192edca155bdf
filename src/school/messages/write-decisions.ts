import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import type { Part } from './load-parts.ts';

/** Records one decision on the versions that hold; the latest row holds. */
export async function writeDecisions(
  school: InSchool,
  by: Actor,
  { parts, decision }: { parts: readonly Part[]; decision: 'approved' | 'not-this-week' | 'taken-back' },
): Promise<void> {
  if (parts.length === 0) return;
  await school.db
    .insertInto('message_part_decisions')
    .values(
      parts.map(({ partId, versionId }) => ({
        school_id: school.id,
        id: newId(),
        part_id: partId,
        version_id: versionId,
        decision,
        decided_by: by.standing.personId,
      })),
    )
    .execute();
}

/**
 * Whether the version that holds is the one a teacher approved. An edit after that asks for approval again, and
 * so does evidence or feedback it rests on that was withdrawn.
 */
export function isApproved({ decision, decidedVersionId, versionId, withdrawn }: Part): boolean {
  return decision === 'approved' && decidedVersionId === versionId && withdrawn.length === 0;
}

/** Whether a teacher decided that the version that holds does not go out this week. */
export function isSkipped({ decision, decidedVersionId, versionId }: Part): boolean {
  return decision === 'not-this-week' && decidedVersionId === versionId;
}
