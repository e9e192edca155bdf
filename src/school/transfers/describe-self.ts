import type { InSchool } from '#platform/db/in-school.ts';
import type { PackageContent } from './package-content.ts';

/** Who a student is, as a package says it; undefined where there is no such student. Asks no permission. */
export async function describeSelf(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<PackageContent['student'] | undefined> {
  const person = await school.db
    .selectFrom('people as p')
    .select(['p.id', 'p.grade', 'p.written_language as reads', 'p.spoken_language as speaks'])
    .where('p.school_id', '=', school.id)
    .where('p.id', '=', studentId)
    .where('p.alias_of', 'is', null)
    .where((e) =>
      e.or([
        e.exists(
          e
            .selectFrom('person_roles as r')
            .select('r.id')
            .where('r.school_id', '=', school.id)
            .whereRef('r.person_id', '=', 'p.id')
            .where('r.role', '=', 'student'),
        ),
        e.exists(
          e
            .selectFrom('enrollments as n')
            .select('n.id')
            .where('n.school_id', '=', school.id)
            .whereRef('n.student_id', '=', 'p.id'),
        ),
      ]),
    )
    .executeTakeFirst();
  if (!person) return undefined;
  const names = await school.db
    .selectFrom('person_names')
    .select(['purpose', 'display_name as display', 'sort_name as sort', 'called'])
    .where('school_id', '=', school.id)
    .where('person_id', '=', studentId)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('from_on', 'desc')
    .execute();
  const of = (purpose: string) => {
    const { display, sort, called } = names.find((each) => each.purpose === purpose) ??
      names[0] ?? { display: '', sort: '', called: '' };
    return { display, sort, called };
  };
  return { ...person, official: of('official'), everyday: of('everyday') };
}
