import type { InSchool } from '#platform/db/in-school.ts';
import { listNames } from '#school/people/list-names.ts';

/** Who a student is, beside the record. */
export interface StudentDescription {
  readonly grade: string | null;
  /** BCP 47, as the roster has it */
  readonly reads: string | null;
  readonly speaks: string | null;
  readonly officialName: string | null;
  readonly classes: readonly {
    readonly classId: string;
    readonly title: string;
    readonly courseTitle: string;
    readonly teachers: readonly string[];
  }[];
}

/** The student's names, languages and classes of the day. Asks no permission. */
export async function describeStudent(
  school: InSchool,
  { studentId, today }: { studentId: string; today: string },
): Promise<StudentDescription> {
  const person = await school.db
    .selectFrom('people')
    .select(['grade', 'written_language as reads', 'spoken_language as speaks'])
    .where('school_id', '=', school.id)
    .where('id', '=', studentId)
    .executeTakeFirstOrThrow();
  const official = await school.db
    .selectFrom('person_names')
    .select('display_name')
    .where('school_id', '=', school.id)
    .where('person_id', '=', studentId)
    .where('purpose', '=', 'official')
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    ...person,
    officialName: official?.display_name ?? null,
    classes: await listClasses(school, { studentId, today }),
  };
}

async function listClasses(school: InSchool, { studentId, today }: { studentId: string; today: string }) {
  const classes = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select(['c.id as classId', 'c.title', 'o.title as courseTitle'])
    .where('n.school_id', '=', school.id)
    .where('n.student_id', '=', studentId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('o.title')
    .orderBy('c.title')
    .execute();
  if (classes.length === 0) return [];
  const staff = await school.db
    .selectFrom('class_staff')
    .select(['class_id as classId', 'person_id as personId'])
    .where('school_id', '=', school.id)
    .where(
      'class_id',
      'in',
      classes.map(({ classId }) => classId),
    )
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('role', 'desc')
    .execute();
  const names = await listNames(school, { personIds: staff.map(({ personId }) => personId), today });
  return classes.map((each) => ({
    ...each,
    teachers: staff
      .filter(({ classId }) => classId === each.classId)
      .flatMap(({ personId }) => names.get(personId)?.display ?? []),
  }));
}
