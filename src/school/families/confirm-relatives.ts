import { mayKeepGuardianships, type Rights } from '#core/policy/guardianships.ts';
import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { closeGuardianship } from './close-guardianship.ts';
import { guardianshipColumns, isOpen } from './get-guardianship.ts';
import { insertGuardianship } from './insert-guardianship.ts';
import { lockAdult } from './lock-adult.ts';

/**
 * The office has looked at relatives of a roster and says what they may do; no right at all is an answer too. Those
 * that somebody has looked at meanwhile stay as they are. Answers how many were confirmed. Throws NotFound for
 * others than leaders.
 */
export async function confirmRelatives(
  school: InSchool,
  {
    by,
    writeId,
    guardianshipIds,
    rights,
  }: { by: Actor; writeId: string; guardianshipIds: readonly string[]; rights: Rights },
): Promise<number> {
  const relation = mayKeepGuardianships(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  if (guardianshipIds.length === 0) return 0;
  const request = { guardianshipIds, rights };
  return applyOnce(school, by, { writeId, act: 'guardianship.confirm', request }, async () => {
    const asked = await listUnseen(school, guardianshipIds);
    // In one order, so that two who confirm at once do not wait for each other.
    for (const adultId of [...new Set(asked.map((row) => row.adultId))].toSorted())
      await lockAdult(school, adultId);
    const { today } = by.standing;
    const rows = (await listUnseen(school, guardianshipIds)).filter((row) => isOpen(row, today));
    await closeGuardianship(school, by, { ids: rows.map(({ id }) => id), day: today, reason: 'changed' });
    for (const row of rows) {
      const { adultId, studentId, relationship, source, untilOn } = row;
      const fromOn = laterDay(row.fromOn, today);
      await insertGuardianship(school, by, {
        adultId,
        studentId,
        relationship,
        rights,
        source,
        fromOn,
        untilOn,
        replaces: row.id,
        isRelative: true,
      });
    }
    if (rows.length > 0)
      await writeAudit(school, by, {
        act: 'guardianship.confirm',
        relation,
        subject: 'person',
        ids: [...new Set(rows.flatMap(({ studentId, adultId }) => [studentId, adultId]))],
        detail: { ...rights },
      });
    return rows.length;
  });
}

function listUnseen(school: InSchool, ids: readonly string[]) {
  return school.db
    .selectFrom('guardianships')
    .select(guardianshipColumns)
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .where('is_relative', '=', true)
    .where('recorded_by', 'is', null)
    .execute();
}
