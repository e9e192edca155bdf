import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { permitParts } from './permit-parts.ts';
import { writeDecisions } from './write-decisions.ts';

/** What became of a taking back: `alreadyOut` had gone to an adult before, and cannot be called home. */
export interface TakenBack {
  readonly takenBack: readonly string[];
  readonly alreadyOut: readonly string[];
}

/**
 * A teacher takes decisions back: the parts are to be read again and nothing of them goes out. What had gone out
 * stays as it was. Throws NotFound where a part is not theirs.
 */
export async function takeBackParts(
  school: InSchool,
  { by, writeId, partIds }: { by: Actor; writeId: string; partIds: readonly string[] },
): Promise<TakenBack> {
  const { relation, parts } = await permitParts(school, by, partIds);
  return applyOnce(school, by, { writeId, act: 'message.take-back', request: partIds }, async () => {
    const out = await listPartsOut(school, partIds);
    const takenBack = partIds.filter((partId) => !out.has(partId));
    const decided = parts.filter(
      ({ partId, decision }) => !out.has(partId) && (decision === 'approved' || decision === 'not-this-week'),
    );
    await writeDecisions(school, by, { parts: decided, decision: 'taken-back' });
    if (takenBack.length > 0)
      await writeAudit(school, by, {
        act: 'message.take-back',
        relation,
        subject: 'message part',
        ids: takenBack,
      });
    return {
      takenBack,
      alreadyOut: partIds.filter((partId) => out.has(partId)),
    };
  });
}

/** Which of these parts have gone into a digest of any adult. */
export async function listPartsOut(school: InSchool, partIds: readonly string[]): Promise<Set<string>> {
  if (partIds.length === 0) return new Set();
  const rows = await school.db
    .selectFrom('digest_parts')
    .distinct()
    .select('part_id as partId')
    .where('school_id', '=', school.id)
    .where('part_id', 'in', partIds)
    .execute();
  return new Set(rows.map(({ partId }) => partId));
}
