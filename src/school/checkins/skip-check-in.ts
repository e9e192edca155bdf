import { mayCheckIn } from '#core/policy/checkins.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';

/** The student is not asked again today, or is again where that is undone. Nobody is told. Throws NotFound for others. */
export async function skipCheckIn(
  school: InSchool,
  { by, id, skips }: { by: Actor; id: string; skips: boolean },
): Promise<void> {
  const { personId: studentId, today } = by.standing;
  const relation = mayCheckIn(by.standing, { studentId });
  if (!relation) throw new NotFound('There is no such page.');
  await applyOnce(school, by, { writeId: id, act: 'check-in.skip', request: { skips } }, async () => {
    await school.db
      .insertInto('check_in_skips')
      .values({
        school_id: school.id,
        id,
        student_id: studentId,
        skipped_on: today,
        skipped: skips,
        skipped_at: by.now,
      })
      .execute();
    await writeAudit(school, by, { act: 'check-in.skip', relation, subject: 'check-in', ids: [id] });
  });
}
