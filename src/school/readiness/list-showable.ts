import { isAwaited } from '#core/windows/days-ahead.ts';
import type { StudentWindow } from '#core/windows/window-of.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { isId } from '#platform/db/new-id.ts';
import { together } from '#platform/db/together.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listSeen } from '#school/evidence/list-seen.ts';
import { permitStudent } from '#school/records/permit-student.ts';
import { windowsOfStudents } from '#school/windows/windows-of-students.ts';
import { type StandingReadiness, standingReadiness } from './standing-readiness.ts';

/** A task by which the acting student could show something. */
export interface Showable {
  readonly taskId: string;
  readonly title: string;
  readonly courseTitle: string;
  /** The student's own window, moved ones too */
  readonly window: StudentWindow;
  /** What the student last said about it, while nobody has looked at the work since */
  readonly said: StandingReadiness | undefined;
}

/**
 * What the acting student could show next: tasks on the plan of their courses, of which no work of theirs has been
 * looked at, and whose window (their own) is open or ahead; those they said a word about whatever their window. With
 * `goalId` every such task that gives evidence of the goal, whatever its window. What is open or opens soonest comes
 * first. Practice is not listed: it is done in class and needs nobody's word. Throws NotFound for anybody who is no
 * student.
 */
export async function listShowable(
  school: InSchool,
  { by, goalId }: { by: Actor; goalId?: string | undefined },
): Promise<Showable[]> {
  const studentId = permitStudent(by);
  const { today, studies } = by.standing;
  const courseIds = [...new Set(studies.map(({ courseId }) => courseId))];
  if (courseIds.length === 0 || (goalId !== undefined && !isId(goalId))) return [];
  const tasks = await listTasksToShow(school, { courseIds, goalId });
  const taskIds = tasks.map(({ taskId }) => taskId);
  const [seen, words, windowFor] = await together([
    listSeen(school, { studentIds: [studentId], taskIds }),
    standingReadiness(school, { studentIds: [studentId], taskIds }),
    windowsOfStudents(school, { tasks }),
  ]);
  const said = new Map(words.filter(({ isOpen }) => isOpen).map((word) => [word.taskId, word]));
  const classIds = studies.map(({ classId }) => classId);
  return tasks
    .filter(({ taskId }) => !seen.has(taskId))
    .map((task) => ({
      taskId: task.taskId,
      title: task.title,
      courseTitle: task.courseTitle,
      window: windowFor(task, { studentId, classIds }),
      said: said.get(task.taskId),
    }))
    .filter((task) => goalId !== undefined || task.said !== undefined || isAwaited(task.window, today))
    .toSorted((a, b) => soonest(a, today).localeCompare(soonest(b, today), 'en'));
}

function listTasksToShow(
  school: InSchool,
  { courseIds, goalId }: { courseIds: readonly string[]; goalId: string | undefined },
) {
  return school.db
    .selectFrom('tasks as t')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.school_id', '=', 't.school_id').onRef('c.id', '=', 't.course_id'),
    )
    .select([
      't.id as taskId',
      't.title',
      't.ready_from as readyFrom',
      't.ready_about as readyAbout',
      'c.title as courseTitle',
    ])
    .where('t.school_id', '=', school.id)
    .where('t.course_id', 'in', courseIds)
    .where('t.kind', 'in', ['formative', 'summative'])
    .where('t.retired_at', 'is', null)
    .$if(goalId !== undefined, (some) =>
      some.where((e) =>
        e.exists(
          e
            .selectFrom('task_goals as g')
            .select('g.id')
            .where('g.school_id', '=', school.id)
            .whereRef('g.task_id', '=', 't.id')
            .where('g.goal_id', '=', goalId ?? ''),
        ),
      ),
    )
    .orderBy('t.ready_from', (order) => order.asc().nullsLast())
    .orderBy('t.id')
    .execute();
}

/** Sorts open windows by the day they are about, those ahead by the day they open, and those without a day last. */
function soonest({ window: { readyFrom, readyAbout } }: Showable, today: string): string {
  const opens = readyFrom !== null && readyFrom > today ? readyFrom : null;
  const about = readyAbout !== null && readyAbout >= today ? readyAbout : null;
  return opens ?? about ?? '9999-12-31';
}
