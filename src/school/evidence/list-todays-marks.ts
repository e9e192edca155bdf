import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPeople, idsOfPerson } from '#school/people/ids-of-person.ts';

/** What a judge said of each student's work of one day towards a goal, the last word each, by student id. Asks no permission. */
export async function listTodaysMarks(
  school: InSchool,
  ask: { goalId: string; studentIds: readonly string[]; judgeId: string; today: string },
): Promise<Map<string, number>> {
  const { goalId, studentIds, judgeId, today } = ask;
  if (studentIds.length === 0) return new Map();
  const rows = await school.db
    .selectFrom('evidence as e')
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    .leftJoin('people as m', (join) =>
      join
        .onRef('m.school_id', '=', 'e.school_id')
        .onRef('m.id', '=', 'e.student_id')
        .on('m.alias_of', 'is not', null),
    )
    .select((c) => [c.fn.coalesce('m.alias_of', 'e.student_id').as('studentId'), 'e.level'])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', '=', idsOfPeople(school, studentIds))
    .where('e.goal_id', '=', goalId)
    .where('e.judge_id', '=', idsOfPerson(school, judgeId))
    .where('e.worked_on', '=', today)
    .where('x.id', 'is', null)
    // The last word stands last and so is kept.
    .orderBy('e.recorded_at')
    .orderBy('e.id')
    .execute();
  return new Map(rows.map(({ studentId, level }) => [studentId, level]));
}
