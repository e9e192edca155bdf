import { sql } from 'kysely';
import { mayReadOverview } from '#core/policy/schools.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listNames } from '#school/people/list-names.ts';

/** A class of a school year as the list of classes shows it. */
export interface YearClass {
  readonly classId: string;
  readonly title: string;
  readonly code: string | null;
  readonly kind: 'scheduled' | 'homeroom';
  readonly courseId: string;
  readonly courseTitle: string;
  /** Day from which it meets, where that is still to come or it began within its year */
  readonly startsOn: string | null;
  readonly endedOn: string | null;
  /** Who teaches it, on the day the counts are of: teachers first */
  readonly teachers: readonly { readonly display: string; readonly role: string }[];
  /** In it today; on its first day where it begins later, on its last where it has ended */
  readonly students: number;
  readonly termIds: readonly string[];
}

/** The classes of a school year, by course and title as the language sorts. Throws NotFound for others than staff. */
export async function listYearClasses(
  school: InSchool,
  { by, schoolYear, language }: { by: Actor; schoolYear: string; language: string },
): Promise<YearClass[]> {
  if (!mayReadOverview(by.standing)) throw new NotFound('There is no such page.');
  const { today } = by.standing;
  const classes = await countedClasses(school, { schoolYear, today });
  const classIds = classes.map(({ classId }) => classId);
  if (classIds.length === 0) return [];
  const staff = await listStaff(school, classIds);
  const terms = await school.db
    .selectFrom('class_terms')
    .select(['class_id as classId', 'term_id as termId'])
    .where('school_id', '=', school.id)
    .where('class_id', 'in', classIds)
    .execute();
  const names = await listNames(school, { personIds: staff.map(({ personId }) => personId), today });
  const [staffOf, termsOf] = [Map.groupBy(staff, ofClass), Map.groupBy(terms, ofClass)];
  const sorts = new Intl.Collator(language, { numeric: true });
  return classes
    .map(
      ({ day, students, kind, ...each }): YearClass => ({
        ...each,
        kind: kind === 'homeroom' ? 'homeroom' : 'scheduled',
        students: Number(students),
        termIds: (termsOf.get(each.classId) ?? []).map(({ termId }) => termId),
        teachers: (staffOf.get(each.classId) ?? [])
          .filter(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn > day))
          .map(({ personId, role }) => ({ display: names.get(personId)?.display ?? '', role })),
      }),
    )
    .toSorted((a, b) => sorts.compare(a.courseTitle, b.courseTitle) || sorts.compare(a.title, b.title));
}

const ofClass = ({ classId }: { classId: string }) => classId;

function countedClasses(school: InSchool, { schoolYear, today }: { schoolYear: string; today: string }) {
  // The day of the counts: today, within the days on which the class meets.
  const day = sql<string>`greatest(${sql.ref('c.starts_on')}, least(${today}::date, ${sql.ref('c.ended_on')} - 1))`;
  return school.db
    .selectFrom('classes as c')
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .leftJoin('enrollments as n', (join) =>
      join
        .onRef('n.school_id', '=', 'c.school_id')
        .onRef('n.class_id', '=', 'c.id')
        .on('n.from_on', '<=', day)
        .on((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', day)])),
    )
    .select((e) => [
      'c.id as classId',
      'c.title',
      'c.code',
      'c.kind',
      'c.starts_on as startsOn',
      'c.ended_on as endedOn',
      'o.id as courseId',
      'o.title as courseTitle',
      day.as('day'),
      e.fn.count<number>('n.student_id').distinct().as('students'),
    ])
    .where('c.school_id', '=', school.id)
    .where('c.school_year', '=', schoolYear)
    .groupBy(['c.id', 'c.title', 'c.code', 'c.kind', 'c.starts_on', 'c.ended_on', 'o.id', 'o.title'])
    .execute();
}

function listStaff(school: InSchool, classIds: readonly string[]) {
  return school.db
    .selectFrom('class_staff')
    .select([
      'class_id as classId',
      'person_id as personId',
      'role',
      'from_on as fromOn',
      'until_on as untilOn',
    ])
    .where('school_id', '=', school.id)
    .where('class_id', 'in', classIds)
    .orderBy('role', 'desc')
    .orderBy('from_on')
    .execute();
}
