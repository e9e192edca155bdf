import { mayKeepGuardianships, mayUndoEnd } from '#core/policy/guardianships.ts';
import { laterDay } from '#core/time/later-day.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { Conflict, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { samePeople } from '#school/people/same-people.ts';
import { applyOnce } from '#school/writes/apply-once.ts';
import { type Guardianship, getGuardianship, isOpen, listOfPair } from './get-guardianship.ts';
import { insertGuardianship } from './insert-guardianship.ts';
import { lockAdult } from './lock-adult.ts';

/**
 * Undoes an end on the day it was recorded: a row with the same rights begins, and the ended one stays to be read.
 * Sessions and invitations that ended stay ended. Throws NotFound for others than leaders, Conflict for an order,
 * on another day, or where something has come in its place.
 */
export async function undoEnd(
  school: InSchool,
  {
    by,
    writeId,
    guardianshipId,
    timeZone,
  }: { by: Actor; writeId: string; guardianshipId: string; timeZone: string },
): Promise<{ guardianshipId: string }> {
  const relation = mayKeepGuardianships(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const ended = await getGuardianship(school, guardianshipId);
  // An alias is nobody's family: what begins again is of the one kept.
  const { keptOf } = await samePeople(school, [ended.adultId, ended.studentId]);
  const pair = { adultId: keptOf(ended.adultId), studentId: keptOf(ended.studentId) };
  return applyOnce(
    school,
    by,
    { writeId, act: 'guardianship.undo-end', request: { guardianshipId } },
    async () => {
      await lockAdult(school, pair.adultId);
      const row = await getGuardianship(school, guardianshipId);
      const rows = await listOfPair(school, pair);
      if (!mayUndo(row, { rows, today: by.standing.today, timeZone }))
        throw new Conflict('This end cannot be undone any more. Add the adult again.');
      const { relationship, maySee, mayHear, mayReply, source, isRelative } = row;
      const { today } = by.standing;
      const nextId = await insertGuardianship(school, by, {
        ...pair,
        relationship,
        rights: { maySee, mayHear, mayReply },
        source,
        fromOn: laterDay(row.fromOn, today),
        untilOn: row.plannedUntil && row.plannedUntil > today ? row.plannedUntil : null,
        replaces: row.id,
        isRelative,
      });
      await writeAudit(school, by, {
        act: 'guardianship.undo-end',
        relation,
        subject: 'person',
        ids: [pair.studentId, pair.adultId],
        detail: { adult: pair.adultId, guardianship: nextId },
      });
      return { guardianshipId: nextId };
    },
  );
}

/** Whether the end of a row may be undone now, seen beside the other rows of the adult and the student. */
export function mayUndo(
  row: Guardianship,
  { rows, today, timeZone }: { rows: readonly Guardianship[]; today: string; timeZone: string },
): boolean {
  const others = rows.filter((each) => each.id !== row.id);
  return (
    // An end that lies ahead is changed, and not undone.
    !isOpen(row, today) &&
    mayUndoEnd(
      {
        reason: row.endReason,
        endedOn: row.endedAt && schoolDay(row.endedAt, timeZone),
        goesOn: others.some((each) => isOpen(each, today) || each.replaces === row.id),
      },
      today,
    )
  );
}
