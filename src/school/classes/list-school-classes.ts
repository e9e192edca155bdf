import { mayReadOverview } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';

/** A class as the school's overview lists it. */
export interface SchoolClass {
  readonly classId: string;
  readonly title: string;
  readonly courseId: string;
  readonly courseTitle: string;
  /** Who teaches it today: teachers first, then co-teachers */
  readonly teachers: readonly string[];
  readonly students: number;
}

/** Every class that meets today, by course and title as the language sorts. Throws NotFound for others than staff. */
export async function listSchoolClasses(
  school: InSchool,
  { by, language }: { by: Actor; language: string },
): Promise<SchoolClass[]> {
  if (!mayReadOverview(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const classes = await countedClasses(school, today);
  const staff = await school.db
    .selectFrom('class_staff')
    .select(['class_id as classId', 'person_id as personId'])
    .where('school_id', '=', school.id)
    .where('from_on', '<=', today)
    .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>', today)]))
    .orderBy('role', 'desc')
    .orderBy('from_on')
    .execute();
  const names = await listNames(school, { personIds: staff.map(({ personId }) => personId), today });
  const byClass = Map.groupBy(staff, ({ classId }) => classId);
  const sorts = new Intl.Collator(language, { numeric: true });
  return classes
    .map((each) => ({
      ...each,
      teachers: (byClass.get(each.classId) ?? []).flatMap(
        ({ personId }) => names.get(personId)?.display ?? [],
      ),
    }))
    .toSorted((a, b) => sorts.compare(a.courseTitle, b.courseTitle) || sorts.compare(a.title, b.title));
}

function countedClasses(school: InSchool, today: string) {
  return school.db
    .selectFrom('classes as c')
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .leftJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'c.school_id')
        .onRef('n.class_id', '=', 'c.id')
        .on('n.from_on', '<=', today)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)])),
    )
    .select((e) => [
      'c.id as classId',
      'c.title',
      'o.id as courseId',
      'o.title as courseTitle',
      e.fn.count<number>('n.student_id').distinct().as('students'),
    ])
    .where('c.school_id', '=', school.id)
    .where((e) => e.or([e('c.starts_on', 'is', null), e('c.starts_on', '<=', today)]))
    .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
    .groupBy(['c.id', 'c.title', 'o.id', 'o.title'])
    .execute();
}
