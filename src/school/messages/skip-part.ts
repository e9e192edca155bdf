import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { permitPart } from './permit-parts.ts';
import { writeDecisions } from './write-decisions.ts';

/** A teacher decides that a part does not go out this week. Throws NotFound where it is not theirs. */
export async function skipPart(
  school: InSchool,
  { by, writeId, partId }: { by: Actor; writeId: string; partId: string },
): Promise<{ partId: string }> {
  const { relation, part } = await permitPart(school, by, partId);
  return applyOnce(school, by, { writeId, act: 'message.skip', request: { partId } }, async () => {
    await writeDecisions(school, by, { parts: [part], decision: 'not-this-week' });
    await writeAudit(school, by, { act: 'message.skip', relation, subject: 'message part', ids: [partId] });
    return { partId };
  });
}
