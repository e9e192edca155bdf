import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';

/** To whom somebody is family, or who is family to them. */
export interface PersonGuardianship {
  readonly otherId: string;
  readonly other: string;
  /** Whether the other is the adult */
  readonly isOfStudent: boolean;
  readonly relationship: string | null;
  /** The day from which it holds no more; null while it holds */
  readonly endedOn: string | null;
}

/** Ended by a roster, by a merge, or because it went on in another row. */
const NO_END = new Set(['import', 'merge', 'changed']);

/** The guardianships of a person that hold today, and those that somebody at the school has ended. Asks no permission. */
export async function listGuardianshipsOfPerson(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<PersonGuardianship[]> {
  const rows = await school.db
    .selectFrom('guardianships')
    .select(['adult_id', 'student_id', 'relationship', 'until_on', 'end_reason'])
    .where('school_id', '=', school.id)
    .where((e) => e.or([e('adult_id', '=', personId), e('student_id', '=', personId)]))
    .orderBy('from_on')
    .execute();
  const shown = rows.filter(
    ({ until_on, end_reason }) => until_on === null || until_on > today || !NO_END.has(end_reason ?? ''),
  );
  const otherOf = (row: (typeof rows)[number]) => (row.adult_id === personId ? row.student_id : row.adult_id);
  const names = await listNames(school, { personIds: shown.map(otherOf), today });
  return shown.map((row) => ({
    otherId: otherOf(row),
    other: names.get(otherOf(row))?.display ?? '',
    isOfStudent: row.student_id === personId,
    relationship: row.relationship,
    endedOn: row.until_on !== null && row.until_on <= today ? row.until_on : null,
  }));
}
