import type { ChanceFact } from '#core/messages/week-facts.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';
import type { WeekScope } from './scope.ts';

/**
 * The tasks by which each student can still show something: formative or summative, on the plan, their window
 * not yet over, and no work of the student on them so far. By student.
 */
export async function loadChances(
  school: InSchool,
  { courseId, studentIds, today }: WeekScope,
): Promise<Map<string, ChanceFact[]>> {
  const rows = await school.db
    .selectFrom('tasks as t')
    .innerJoin('task_goals as g', (join) =>
      join.onRef('g.school_id', '=', 't.school_id').onRef('g.task_id', '=', 't.id'),
    )
    .select(['t.id as taskId', 't.ready_from as opensOn', 'g.goal_id as goalId'])
    .where('t.school_id', '=', school.id)
    .where('g.school_id', '=', school.id)
    .where('t.course_id', '=', courseId)
    .where('t.kind', 'in', ['formative', 'summative'])
    .where('t.retired_at', 'is', null)
    .where((e) => e.or([e('t.ready_about', 'is', null), e('t.ready_about', '>=', today)]))
    .execute();
  const chances = [...Map.groupBy(rows, ({ taskId }) => taskId)].map(([taskId, ofTask]) => ({
    taskId,
    opensOn: ofTask[0]?.opensOn ?? null,
    goalIds: ofTask.map(({ goalId }) => goalId),
  }));
  if (chances.length === 0 || studentIds.length === 0) return new Map();
  const people = await samePeople(school, studentIds);
  const done = await school.db
    .selectFrom('occasions')
    .select(['student_id as studentId', 'task_id as taskId'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', people.all)
    .where(
      'task_id',
      'in',
      chances.map(({ taskId }) => taskId),
    )
    .execute();
  const worked = new Set(done.map(({ studentId, taskId }) => `${people.keptOf(studentId)} ${taskId}`));
  return new Map(
    studentIds.map((studentId) => [
      studentId,
      chances.filter(({ taskId }) => !worked.has(`${studentId} ${taskId}`)),
    ]),
  );
}
