import { sql } from 'kysely';
import type { InSchool } from '#platform/db/in-school.ts';
import { prepareStatement } from '#platform/db/prepare-statement.ts';

/** A student in one of the teacher's classes; once for each of them. */
export interface ListedStudent {
  readonly studentId: string;
  readonly classId: string;
  readonly fromOn: string;
  readonly display: string;
  readonly called: string;
  readonly sortName: string;
}

interface Asked {
  readonly schoolId: string;
  readonly classIds: readonly string[];
  readonly today: string;
}

const select = prepareStatement<Asked, ListedStudent>((db, given) =>
  db
    .selectFrom('enrollments as n')
    .innerJoin('person_names as a', (join) =>
      join
        .onRef('a.school_id', '=', 'n.school_id')
        .onRef('a.person_id', '=', 'n.student_id')
        .on('a.from_on', '<=', given.today)
        .on((e) => e.or([e('a.until_on', 'is', null), e('a.until_on', '>', given.today)])),
    )
    .distinctOn(['n.student_id', 'n.class_id'])
    .select([
      'n.student_id as studentId',
      'n.class_id as classId',
      'n.from_on as fromOn',
      'a.display_name as display',
      'a.called',
      'a.sort_name as sortName',
    ])
    .where('n.school_id', '=', given.schoolId)
    .where('n.class_id', '=', sql<string>`any(${given.classIds}::uuid[])`)
    .where('n.from_on', '<=', given.today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', given.today)]))
    .orderBy('n.student_id')
    .orderBy('n.class_id')
    // everyday before official, then the newest
    .orderBy('a.purpose')
    .orderBy('a.from_on', 'desc'),
);

/** Who learns in these classes today. One statement; asks no permission. */
export function listFocusStudents(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
): Promise<ListedStudent[]> {
  return select(school.db, { schoolId: school.id, classIds, today });
}
