import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';

/** Somebody who may be asked to teach a class. */
export interface PossibleTeacher {
  readonly personId: string;
  readonly display: string;
}

const STAFF = ['teacher', 'leader', 'staff', 'counsellor'] as const;

/** Everybody who works in the school today or later, teachers first, each by name. Asks no permission. */
export async function listTeachers(
  school: InSchool,
  { today, language }: { today: string; language: string },
): Promise<PossibleTeacher[]> {
  const rows = await school.db
    .selectFrom('person_roles as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 'r.school_id').onRef('p.id', '=', 'r.person_id'),
    )
    .innerJoin('person_names as a', (join) =>
      join
        .onRef('a.school_id', '=', 'p.school_id')
        .onRef('a.person_id', '=', 'p.id')
        .on('a.from_on', '<=', today)
        .on((e) => e.or([e('a.until_on', 'is', null), e('a.until_on', '>', today)])),
    )
    .distinctOn('p.id')
    .select((e) => [
      'p.id as personId',
      'a.display_name as display',
      'a.sort_name as sortName',
      e('r.role', '=', 'teacher').as('teaches'),
    ])
    .where('r.school_id', '=', school.id)
    .where('r.role', 'in', STAFF)
    .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]))
    .where((e) => e.or([e('p.ended_on', 'is', null), e('p.ended_on', '>', today)]))
    .orderBy('p.id')
    .orderBy((e) => e('r.role', '=', 'teacher'), 'desc')
    // everyday before official, then the newest
    .orderBy('a.purpose')
    .orderBy('a.from_on', 'desc')
    .execute();
  const sorts = new Intl.Collator(language);
  return rows
    .toSorted((a, b) => Number(b.teaches) - Number(a.teaches) || sorts.compare(a.sortName, b.sortName))
    .map(({ personId, display }) => ({ personId, display }));
}

/** Throws NotFound where the person does not work in the school. */
export async function checkTeacher(
  school: InSchool,
  { personId, day }: { personId: string; day: string },
): Promise<void> {
  const found = await school.db
    .selectFrom('person_roles')
    .select('id')
    .where('school_id', '=', school.id)
    .where('person_id', '=', personId)
    .where('role', 'in', STAFF)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', day)]))
    .executeTakeFirst();
  if (!found) throw new NotFound('There is no such teacher.');
}
