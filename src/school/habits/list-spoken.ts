import type { InSchool } from '#platform/db/in-school.ts';
import { isStanding } from './is-standing.ts';

/**
 * When somebody of the staff last thanked a student or noted a habit of theirs, by student: those of these classes who
 * ever were, as the person of today where two were merged. A student's own look is nobody else's word and is not among
 * them. Two statements for however many classes; says when, never how often. Asks no permission: for a verb that knows
 * whose classes they are.
 */
export async function listSpoken(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
): Promise<Map<string, Date>> {
  if (classIds.length === 0) return new Map();
  const enrolled = school.db
    .selectFrom('enrollments as n')
    .select('n.student_id')
    .where('n.school_id', '=', school.id)
    .where('n.class_id', 'in', classIds)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]));
  const notes = await school.db
    .selectFrom('habit_notes as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 's.school_id').onRef('p.id', '=', 's.student_id'),
    )
    .select((e) => [e.fn.coalesce('p.alias_of', 'p.id').as('studentId'), 's.noted_at as at'])
    .where('s.school_id', '=', school.id)
    .where('s.kind', '!=', 'self')
    .where((e) => e(e.fn.coalesce('p.alias_of', 'p.id'), 'in', enrolled))
    .where(isStanding(school, 'note_id', 's.id'))
    .execute();
  const thanks = await school.db
    .selectFrom('appreciations as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.school_id', '=', 's.school_id').onRef('p.id', '=', 's.student_id'),
    )
    .select((e) => [e.fn.coalesce('p.alias_of', 'p.id').as('studentId'), 's.given_at as at'])
    .where('s.school_id', '=', school.id)
    .where((e) => e(e.fn.coalesce('p.alias_of', 'p.id'), 'in', enrolled))
    .where(isStanding(school, 'appreciation_id', 's.id'))
    .execute();
  const last = new Map<string, Date>();
  for (const { studentId, at } of [...notes, ...thanks]) {
    const known = last.get(studentId);
    if (!known || known < at) last.set(studentId, at);
  }
  return last;
}
