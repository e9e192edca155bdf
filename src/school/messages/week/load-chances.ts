import type { ChanceFact } from '#core/messages/week-facts.ts';
import { isAwaited } from '#core/windows/days-ahead.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';
import { windowsOfStudents } from '#school/windows/windows-of-students.ts';
import type { WeekScope } from './scope.ts';

/**
 * The tasks by which each student can still show something: formative or summative, on the plan, the student's own
 * window not yet over, and no work of the student on them so far. By student; `places` are each student's classes.
 */
export async function loadChances(
  school: InSchool,
  { courseId, studentIds, today }: WeekScope,
  places: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, ChanceFact[]>> {
  const rows = await school.db
    .selectFrom('tasks as t')
    .innerJoin('task_goals as g', (join) =>
      join.onRef('g.school_id', '=', 't.school_id').onRef('g.task_id', '=', 't.id'),
    )
    .select([
      't.id as taskId',
      't.ready_from as readyFrom',
      't.ready_about as readyAbout',
      'g.goal_id as goalId',
    ])
    .where('t.school_id', '=', school.id)
    .where('g.school_id', '=', school.id)
    .where('t.course_id', '=', courseId)
    .where('t.kind', 'in', ['formative', 'summative'])
    .where('t.retired_at', 'is', null)
    .execute();
  const tasks = [...Map.groupBy(rows, ({ taskId }) => taskId).values()].flatMap(([task, ...more]) => {
    if (!task) return [];
    const { goalId, ...window } = task;
    return [{ ...window, goalIds: [goalId, ...more.map((other) => other.goalId)] }];
  });
  if (tasks.length === 0 || studentIds.length === 0) return new Map();
  const windowFor = await windowsOfStudents(school, { tasks });
  const people = await samePeople(school, studentIds);
  const done = await school.db
    .selectFrom('occasions')
    .select(['student_id as studentId', 'task_id as taskId'])
    .where('school_id', '=', school.id)
    .where('student_id', 'in', people.all)
    .where(
      'task_id',
      'in',
      tasks.map(({ taskId }) => taskId),
    )
    .execute();
  const worked = new Set(done.map(({ studentId, taskId }) => `${people.keptOf(studentId)} ${taskId}`));
  return new Map(
    studentIds.map((studentId) => [
      studentId,
      tasks.flatMap((task): ChanceFact[] => {
        const window = windowFor(task, { studentId, classIds: places.get(studentId) ?? [] });
        if (!isAwaited(window, today) || worked.has(`${studentId} ${task.taskId}`)) return [];
        return [{ taskId: task.taskId, opensOn: window.readyFrom, goalIds: task.goalIds }];
      }),
    ]),
  );
}
