import { mayOverride } from '#core/policy/overrides.ts';
import type { Relation } from '#core/policy/standing.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { spanOf } from '#school/calculations/span-of.ts';
import { standingSetAside } from '#school/courses/standing-set-aside.ts';

/**
 * By which relation the actor judges a student's level on a goal above the arithmetic, in which span of the estimate, and
 * in which year of adoption. `within` the class from which it is asked, or the span of an override that is there. Throws
 * NotFound where nobody of the actor's classes learns for that goal.
 */
export async function permitOverride(
  school: InSchool,
  ask: {
    by: Actor;
    studentId: string;
    goalId: string;
    within: { readonly classId: string } | { readonly span: string };
  },
): Promise<{ relation: Relation; span: string; year: string }> {
  const { by, studentId, goalId, within } = ask;
  const asked = isId(studentId) && isId(goalId) ? await listCells(school, ask) : [];
  const cells = asked.filter((cell) =>
    'classId' in within
      ? cell.classId === within.classId
      : cell.year === within.span || cell.span === 'continuing',
  );
  const relation = mayOverride(by.standing, { classIds: cells.map(({ classId }) => classId) });
  const [cell] = cells;
  if (!relation || !cell) throw new NotFound('There is no such student or goal in this class.');
  return { relation, span: cell.span, year: cell.year };
}

/** The classes in which a student learns for a goal today, with the span of the estimate and the year. */
function listCells(
  school: InSchool,
  { by, studentId, goalId }: { by: Actor; studentId: string; goalId: string },
): Promise<{ classId: string; span: string; year: string }[]> {
  const { today } = by.standing;
  return school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .innerJoin('goal_adoptions as a', (join) =>
      join
        .onRef('a.school_id', '=', 'c.school_id')
        .onRef('a.course_id', '=', 'c.course_id')
        .onRef('a.school_year', '=', 'c.school_year'),
    )
    .innerJoin('goals as g', (join) =>
      join.onRef('g.school_id', '=', 'a.school_id').onRef('g.id', '=', 'a.goal_id'),
    )
    .select(['c.id as classId', 'a.school_year as year'])
    .select((e) => spanOf(e.ref('g.continuing'), e.ref('a.school_year')).as('span'))
    .where('n.school_id', '=', school.id)
    .where('n.student_id', '=', studentId)
    .where('a.goal_id', '=', goalId)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .where((e) => e.not(e.exists(standingSetAside(school, 'a.id'))))
    .execute();
}
