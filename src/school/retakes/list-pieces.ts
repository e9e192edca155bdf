import type { InSchool } from '#platform/db/in-school.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';

/** A piece that a student could do once more. */
export interface PieceToRetake {
  readonly occasionId: string;
  readonly title: string;
  readonly workedOn: string;
}

/** The newest attempt at every task that evidence of a student's goal stands of, the newest work first. Asks no permission. */
export async function listPieces(
  school: InSchool,
  { studentId, goalId }: { studentId: string; goalId: string },
): Promise<PieceToRetake[]> {
  const rows = await school.db
    .selectFrom('evidence as e')
    .innerJoin('occasions as o', (join) =>
      join.onRef('o.school_id', '=', 'e.school_id').onRef('o.id', '=', 'e.occasion_id'),
    )
    .innerJoin('tasks as t', (join) =>
      join.onRef('t.school_id', '=', 'o.school_id').onRef('t.id', '=', 'o.task_id'),
    )
    .leftJoin('evidence_withdrawals as x', (join) =>
      join.onRef('x.school_id', '=', 'e.school_id').onRef('x.evidence_id', '=', 'e.id'),
    )
    .distinctOn('t.id')
    .select(['o.id as occasionId', 't.title', 'o.worked_on as workedOn'])
    .where('e.school_id', '=', school.id)
    .where('e.student_id', '=', idsOfPerson(school, studentId))
    .where('e.goal_id', '=', goalId)
    .where('x.id', 'is', null)
    .orderBy('t.id')
    .orderBy('o.attempt', 'desc')
    .execute();
  return rows.toSorted((a, b) => (a.workedOn < b.workedOn ? 1 : -1));
}
