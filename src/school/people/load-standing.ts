import type { Role, Standing } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';

/** What the person is and may do in the school on the day. A person who is nothing there gets empty lists. */
export async function loadStanding(
  school: InSchool,
  { personId, today }: { personId: string; today: string },
): Promise<Standing> {
  const [roles, teaches, studies, guards] = await Promise.all([
    school.db
      .selectFrom('person_roles as r')
      .select('r.role')
      .where('r.school_id', '=', school.id)
      .where('r.person_id', '=', personId)
      .where('r.from_on', '<=', today)
      .where((e) => e.or([e('r.until_on', 'is', null), e('r.until_on', '>', today)]))
      .execute(),
    school.db
      .selectFrom('class_staff as s')
      .innerJoin('classes as c', (join) =>
        join.onRef('c.school_id', '=', 's.school_id').onRef('c.id', '=', 's.class_id'),
      )
      .select(['c.id as classId', 'c.course_id as courseId'])
      .where('s.school_id', '=', school.id)
      .where('c.school_id', '=', school.id)
      .where('s.person_id', '=', personId)
      .where('s.from_on', '<=', today)
      .where((e) => e.or([e('s.until_on', 'is', null), e('s.until_on', '>', today)]))
      .where((e) => e.or([e('c.ended_on', 'is', null), e('c.ended_on', '>', today)]))
      .orderBy('c.title')
      .execute(),
    school.db
      .selectFrom('enrollments as n')
      .innerJoin('classes as c', (join) =>
        join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
      )
      .select(['c.id as classId', 'c.course_id as courseId'])
      .where('n.school_id', '=', school.id)
      .where('c.school_id', '=', school.id)
      .where('n.student_id', '=', personId)
      .where('n.from_on', '<=', today)
      .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
      .orderBy('c.title')
      .execute(),
    school.db
      .selectFrom('guardianships as g')
      .select([
        'g.student_id as studentId',
        'g.may_see as maySee',
        'g.may_hear as mayHear',
        'g.may_reply as mayReply',
      ])
      .where('g.school_id', '=', school.id)
      .where('g.adult_id', '=', personId)
      .where('g.from_on', '<=', today)
      .where((e) => e.or([e('g.until_on', 'is', null), e('g.until_on', '>', today)]))
      .execute(),
  ]);
  return {
    schoolId: school.id,
    personId,
    today,
    roles: [...new Set(roles.map(({ role }) => role as Role))],
    teaches,
    studies,
    guards,
  };
}
