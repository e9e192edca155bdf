import { mayKeepGuardianships } from '#core/policy/guardianships.ts';
import { mayReadPeople } from '#core/policy/people.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { writeAudit } from '#school/audit/write-audit.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { samePeople } from '#school/people/same-people.ts';
import { type Guardianship, guardianshipColumns, isOpen } from './get-guardianship.ts';
import { mayUndo } from './undo-end.ts';

/** A guardianship as the office sees it on the page of one of the two. */
export interface FamilyTie extends Guardianship {
  readonly adult: string;
  readonly student: string;
  readonly state: 'holds' | 'ahead' | 'ended';
  /** Name of who ended it */
  readonly endedByName: string | null;
  readonly mayUndo: boolean;
  /** A roster's relative at whom nobody has looked yet */
  readonly toCheck: boolean;
}

/** The guardianships of a person, on either side; those that hold first, the newest first. */
export interface Family {
  readonly asAdult: readonly FamilyTie[];
  readonly asStudent: readonly FamilyTie[];
}

/**
 * Who a person is family to, and who is family to them; what ended stays listed, but for rows that only went on in
 * the next. Why it ended is for leaders alone. Writes the line of the look. Throws NotFound for whom the office's pages of
 * people are not open.
 */
export async function listFamily(
  school: InSchool,
  { by, personId, timeZone }: { by: Actor; personId: string; timeZone: string },
): Promise<Family> {
  const relation = mayReadPeople(by.standing);
  if (!relation) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const keeps = mayKeepGuardianships(by.standing) !== undefined;
  const ids = idsOfPerson(school, personId);
  const stored = await school.db
    .selectFrom('guardianships')
    .select(guardianshipColumns)
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('adult_id', '=', ids), e('student_id', '=', ids)]))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const { keptOf } = await samePeople(
    school,
    stored.flatMap(({ adultId, studentId }) => [adultId, studentId]),
  );
  const rows = stored.map((row) => ({
    ...row,
    adultId: keptOf(row.adultId),
    studentId: keptOf(row.studentId),
  }));
  const people = rows.flatMap(({ adultId, studentId, endedBy }) => [adultId, studentId, endedBy ?? adultId]);
  const names = await listNames(school, { personIds: [...new Set(people)], today });
  const name = (id: string) => names.get(id)?.display ?? '';
  const ties = rows
    // What went on in another row is history of that row.
    .filter((row) => row.endReason !== 'changed' && row.endReason !== 'merge')
    .map((row): FamilyTie => {
      const ofPair = rows.filter(
        ({ adultId, studentId }) => adultId === row.adultId && studentId === row.studentId,
      );
      const state = !isOpen(row, today) ? 'ended' : row.fromOn > today ? 'ahead' : 'holds';
      return {
        ...row,
        endReason: keeps ? row.endReason : null,
        endWords: keeps ? row.endWords : null,
        adult: name(row.adultId),
        student: name(row.studentId),
        state,
        endedByName: row.endedBy && name(row.endedBy),
        mayUndo: keeps && mayUndo(row, { rows: ofPair, today, timeZone }),
        toCheck: state !== 'ended' && row.isRelative && row.recordedBy === null,
      };
    })
    .toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  if (ties.length > 0)
    await writeAudit(school, by, {
      act: 'guardianship.look',
      relation,
      subject: 'student',
      ids: [...new Set(ties.map(({ studentId }) => studentId))],
    });
  return {
    asAdult: ties.filter(({ adultId }) => adultId === personId),
    asStudent: ties.filter(({ studentId }) => studentId === personId),
  };
}

const ORDER = { holds: 0, ahead: 1, ended: 2 } as const;
