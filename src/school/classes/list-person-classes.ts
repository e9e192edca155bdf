import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { type ByTime, byTime } from './by-time.ts';
import { permitRoster } from './permit-roster.ts';

/** A class of a person, from when until when. */
export interface PersonClass {
  readonly classId: string;
  readonly title: string;
  readonly courseTitle: string;
  readonly schoolYear: string;
  readonly fromOn: string;
  /** First day on which it holds no more */
  readonly untilOn: string | null;
}

/** The classes a person learns in and teaches: now, later and before. */
export interface PersonClasses {
  readonly studies: ByTime<PersonClass>;
  readonly teaches: ByTime<
    PersonClass & { readonly staffId: string; readonly role: 'teacher' | 'co-teacher' }
  >;
}

/** Throws NotFound for others than those who keep the roster. The page that shows it writes the line of the look. */
export async function listPersonClasses(
  school: InSchool,
  { by, personId }: { by: Actor; personId: string },
): Promise<PersonClasses> {
  permitRoster(by);
  const { today } = by.standing;
  const studies = await school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select([
      'c.id as classId',
      'c.title',
      'o.title as courseTitle',
      'c.school_year as schoolYear',
      'n.from_on as fromOn',
      'n.until_on as untilOn',
    ])
    .where('n.school_id', '=', school.id)
    .where('n.student_id', '=', personId)
    .orderBy('n.from_on', 'desc')
    .orderBy('o.title')
    .execute();
  const teaches = await school.db
    .selectFrom('class_staff as s')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 's.school_id').onRef('c.id', '=', 's.class_id'),
    )
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select([
      'c.id as classId',
      'c.title',
      'o.title as courseTitle',
      'c.school_year as schoolYear',
      's.id as staffId',
      's.role',
      's.from_on as fromOn',
      's.until_on as untilOn',
    ])
    .where('s.school_id', '=', school.id)
    .where('s.person_id', '=', personId)
    .orderBy('s.from_on', 'desc')
    .orderBy('o.title')
    .execute();
  return {
    studies: byTime(studies, today),
    teaches: byTime(
      teaches.map((row) => ({ ...row, role: row.role === 'co-teacher' ? 'co-teacher' : 'teacher' }) as const),
      today,
    ),
  };
}
