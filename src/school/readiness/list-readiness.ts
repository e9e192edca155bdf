import { readinessReach } from '#core/policy/readiness.ts';
import type { ReadinessWord } from '#core/readiness/newest-word.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listTaskGoals } from '#school/tasks/list-task-goals.ts';
import { standingReadiness } from './standing-readiness.ts';

/** A student's word about a task that nobody has answered by looking at the work. */
export interface OpenReadiness {
  readonly readinessId: string;
  readonly studentId: string;
  /** The class of the actor's in which the student learns; where there are two, the first by id */
  readonly classId: string;
  readonly courseId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  /** Goals the task gives evidence of, in its order */
  readonly goalIds: readonly string[];
  readonly word: ReadinessWord;
  readonly note: string | null;
  readonly language: string | null;
  readonly saidAt: Date;
}

/**
 * What stands open today in all classes the actor teaches, the longest waiting first: who is ready, who is not yet, who
 * asks for help, about tasks that are on the plan. Five statements, however many classes and students. Says what was
 * said and nothing about whether it was seen; the page that shows it writes the line of the look.
 */
export async function listReadiness(school: InSchool, { by }: { by: Actor }): Promise<OpenReadiness[]> {
  const learners = await listLearners(school, {
    classIds: readinessReach(by.standing),
    today: by.standing.today,
  });
  const words = await standingReadiness(school, {
    studentIds: [...new Set(learners.map(({ studentId }) => studentId))],
  });
  const open = words.filter(({ isOpen }) => isOpen);
  const taskIds = [...new Set(open.map(({ taskId }) => taskId))];
  const tasks = new Map((await listPlanned(school, taskIds)).map((task) => [task.taskId, task]));
  const goals = await listTaskGoals(school, taskIds);
  const inCourse = new Map(
    learners.map(({ studentId, courseId, classId }) => [`${studentId} ${courseId}`, classId]),
  );
  return open
    .flatMap(({ isOpen: _, ...said }): OpenReadiness[] => {
      const task = tasks.get(said.taskId);
      const classId = task && inCourse.get(`${said.studentId} ${task.courseId}`);
      if (!task || !classId) return [];
      return [
        {
          ...said,
          classId,
          courseId: task.courseId,
          taskTitle: task.title,
          goalIds: goals.get(said.taskId) ?? [],
        },
      ];
    })
    .toSorted((a, b) => a.saidAt.getTime() - b.saidAt.getTime());
}

/** Who learns in these classes today, the last class by id first. */
async function listLearners(
  school: InSchool,
  { classIds, today }: { classIds: readonly string[]; today: string },
) {
  if (classIds.length === 0) return [];
  return school.db
    .selectFrom('enrollments as n')
    .innerJoin('classes as c', (join) =>
      join.onRef('c.school_id', '=', 'n.school_id').onRef('c.id', '=', 'n.class_id'),
    )
    .select(['n.student_id as studentId', 'c.id as classId', 'c.course_id as courseId'])
    .where('n.school_id', '=', school.id)
    .where('n.class_id', 'in', classIds)
    .where('n.from_on', '<=', today)
    .where((e) => e.or([e('n.until_on', 'is', null), e('n.until_on', '>', today)]))
    .orderBy('c.id', 'desc')
    .execute();
}

async function listPlanned(school: InSchool, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  return school.db
    .selectFrom('tasks')
    .select(['id as taskId', 'course_id as courseId', 'title'])
    .where('school_id', '=', school.id)
    .where('id', 'in', taskIds)
    .where('retired_at', 'is', null)
    .execute();
}
