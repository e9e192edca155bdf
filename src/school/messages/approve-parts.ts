import type { InSchool } from '#platform/db/in-school.ts';
import { enqueueJob } from '#platform/jobs/enqueue-job.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { permitParts } from './permit-parts.ts';
import { isApproved, writeDecisions } from './write-decisions.ts';

/** What became of an approval, as ids of parts. */
export interface Approval {
  /** By this act: what was approved before is not among them, so that undoing takes back no other's word */
  readonly approved: readonly string[];
  /** Changed since the teacher read them, or resting on what was withdrawn since: to be read again */
  readonly changed: readonly string[];
  /** Have no sentence to send */
  readonly wordless: readonly string[];
}

/**
 * A teacher lets one or many parts go out, each in the version that was on the page. What changed meanwhile is
 * not approved unread. Sending is planned in the same transaction. Throws NotFound where a part is not theirs.
 */
export async function approveParts(
  school: InSchool,
  {
    by,
    writeId,
    parts: read,
  }: {
    by: Actor;
    writeId: string;
    parts: readonly { readonly partId: string; readonly versionId: string }[];
  },
): Promise<Approval> {
  const { relation, parts } = await permitParts(
    school,
    by,
    read.map(({ partId }) => partId),
  );
  return applyOnce(school, by, { writeId, act: 'message.approve', request: read }, async () => {
    const versions = new Map(read.map(({ partId, versionId }) => [partId, versionId]));
    const changed = parts.filter(
      ({ partId, versionId, withdrawn }) => versions.get(partId) !== versionId || withdrawn.length > 0,
    );
    const wordless = parts.filter((part) => !changed.includes(part) && part.content.kind !== 'draft');
    const fresh = parts.filter(
      (part) => !changed.includes(part) && !wordless.includes(part) && !isApproved(part),
    );
    await writeDecisions(school, by, { parts: fresh, decision: 'approved' });
    if (fresh.length > 0) {
      await writeAudit(school, by, {
        act: 'message.approve',
        relation,
        subject: 'message part',
        ids: fresh.map(({ partId }) => partId),
      });
      await enqueueJob(school.db, {
        task: 'plan-digests',
        payload: { schoolId: school.id, partIds: fresh.map(({ partId }) => partId) },
      });
    }
    return { approved: idsOf(fresh), changed: idsOf(changed), wordless: idsOf(wordless) };
  });
}

function idsOf(parts: readonly { readonly partId: string }[]): string[] {
  return parts.map(({ partId }) => partId);
}
