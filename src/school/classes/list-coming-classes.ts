import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';

/** A class that the actor will teach and does not teach yet. */
export interface ComingClass {
  readonly classId: string;
  readonly title: string;
  readonly courseTitle: string;
  /** First day on which they teach it */
  readonly fromOn: string;
}

/** The classes the actor begins to teach later, the next first. */
export function listComingClasses(school: InSchool, { by }: { by: Actor }): Promise<ComingClass[]> {
  return school.db
    .selectFrom('class_staff as s')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 's.school_id').onRef('c.id', '=', 's.class_id'),
    )
    .innerJoin('courses as o', (join) =>
      join.onRef('o.school_id', '=', 'c.school_id').onRef('o.id', '=', 'c.course_id'),
    )
    .select(['c.id as classId', 'c.title', 'o.title as courseTitle', 's.from_on as fromOn'])
    .where('s.school_id', '=', school.id)
    .where('s.person_id', '=', by.standing.personId)
    .where('s.from_on', '>', by.standing.today)
    .where((e) => e.or([e('s.until_on', 'is', null), e('s.until_on', '>', e.ref('s.from_on'))]))
    .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', e.ref('s.from_on'))]))
    .orderBy('s.from_on')
    .orderBy('o.title')
    .orderBy('c.title')
    .execute();
}
