import type { InSchool } from '#platform/db/in-school.ts';

/** A term in which a class meets. */
export interface ClassTerm {
  readonly termId: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The terms in which a class meets, the earliest first. Asks no permission. */
export function listClassTerms(school: InSchool, { classId }: { classId: string }): Promise<ClassTerm[]> {
  return school.db
    .selectFrom('class_terms as x')
    .innerJoin('terms as t', (join) =>
      join.onRef('t.school_id', '=', 'x.school_id').onRef('t.id', '=', 'x.term_id'),
    )
    .select(['t.id as termId', 't.title', 't.starts_on as startsOn', 't.ends_on as endsOn'])
    .where('x.school_id', '=', school.id)
    .where('x.class_id', '=', classId)
    .orderBy('t.starts_on')
    .orderBy('t.ends_on')
    .execute();
}
