import type { InSchool } from '#platform/db/in-school.ts';
import { spanOfGoal } from '#school/calculations/span-of-goal.ts';
import type { Cell } from '#school/mastery/cell.ts';

/** Whose estimates of what have a judgement of work on a task behind them. Asks no permission. */
export async function cellsOfTask(school: InSchool, taskId: string): Promise<Cell[]> {
  return school.db
    .selectFrom('occasions as o')
    .innerJoin('evidence as e', (join) =>
      join.onRef('e.school_id', '=', 'o.school_id').onRef('e.occasion_id', '=', 'o.id'),
    )
    .select(['e.student_id as studentId', 'e.goal_id as goalId'])
    .select((c) => spanOfGoal(school, { goal: 'e.goal_id', year: c.ref('e.span') }).as('span'))
    .$narrowType<{ span: string }>()
    .distinct()
    .where('o.school_id', '=', school.id)
    .where('o.task_id', '=', taskId)
    .execute();
}

/** How many students were judged on a task. Asks no permission. */
export async function countJudged(school: InSchool, taskId: string): Promise<number> {
  const cells = await cellsOfTask(school, taskId);
  return new Set(cells.map(({ studentId }) => studentId)).size;
}
