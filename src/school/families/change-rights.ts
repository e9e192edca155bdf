import { mayKeepGuardianships, type Rights } from '#core/policy/guardianships.ts';
import { laterDay } from '#core/time/later-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { revokeInvitations } from '#school/invitations/revoke-invitations.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { closeGuardianship } from './close-guardianship.ts';
import { type Guardianship, getGuardianship, isOpen } from './get-guardianship.ts';
import { insertGuardianship } from './insert-guardianship.ts';
import { lockAdult } from './lock-adult.ts';

/** What a guardianship shall say from today on. */
export interface ChangedGuardianship {
  readonly relationship: string | null;
  readonly rights: Rights;
  readonly source: string;
  readonly untilOn: string | null;
}

/**
 * Changes what an adult may, from today on: the row ends and the next one begins, so that what held before can
 * always be read. What says the same already stays as it is, unless it was a roster's relative that nobody had
 * looked at. Throws NotFound for others than leaders, Conflict for one that holds no more, Invalid with `rights:
 * none` (that is an end) or `until: not-after-from`.
 */
export async function changeRights(
  school: InSchool,
  {
    by,
    writeId,
    guardianshipId,
    changed,
  }: { by: Actor; writeId: string; guardianshipId: string; changed: ChangedGuardianship },
): Promise<{ guardianshipId: string }> {
  const relation = mayKeepGuardianships(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const { adultId } = await getGuardianship(school, guardianshipId);
  const request = { guardianshipId, changed };
  return applyOnce(school, by, { writeId, act: 'guardianship.change', request }, async () => {
    await lockAdult(school, adultId);
    const row = await getGuardianship(school, guardianshipId);
    const { today } = by.standing;
    if (!isOpen(row, today)) throw new Conflict('This guardianship holds no more. Open the page again.');
    const fromOn = laterDay(row.fromOn, today);
    check(changed, fromOn);
    if (saysSame(row, changed)) return { guardianshipId };
    const { studentId, isRelative } = row;
    await closeGuardianship(school, by, { ids: [row.id], day: today, reason: 'changed' });
    const nextId = await insertGuardianship(school, by, {
      ...changed,
      adultId,
      studentId,
      isRelative,
      fromOn,
      replaces: row.id,
    });
    if (row.maySee && !changed.rights.maySee)
      await revokeInvitations(school, { adultId, studentId, by: by.standing.personId, now: by.now });
    await writeAudit(school, by, {
      act: 'guardianship.change',
      relation,
      subject: 'person',
      ids: [studentId, adultId],
      detail: { adult: adultId, guardianship: nextId, ...changed.rights, untilOn: changed.untilOn },
    });
    return { guardianshipId: nextId };
  });
}

function check({ rights, untilOn }: ChangedGuardianship, fromOn: string): void {
  if (!rights.maySee && !rights.mayHear && !rights.mayReply)
    throw new Invalid([{ field: 'rights', problem: 'none' }]);
  if (untilOn !== null && untilOn <= fromOn)
    throw new Invalid([{ field: 'until', problem: 'not-after-from' }]);
}

function saysSame(
  row: Guardianship,
  { relationship, rights, source, untilOn }: ChangedGuardianship,
): boolean {
  const wantsLook = row.isRelative && row.recordedBy === null;
  return (
    !wantsLook &&
    row.relationship === relationship &&
    row.maySee === rights.maySee &&
    row.mayHear === rights.mayHear &&
    row.mayReply === rights.mayReply &&
    row.source === source &&
    row.untilOn === untilOn
  );
}
