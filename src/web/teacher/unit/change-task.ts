import { NotFound } from '#platform/failures/failures.ts';
import { goalWordings } from '#school/goals/goal-wordings.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import { countJudged } from '#school/tasks/cells-of-task.ts';
import type { TaskPlan } from '#school/tasks/check-task.ts';
import { findTask } from '#school/tasks/find-task.ts';
import { reviseTask } from '#school/tasks/revise-task.ts';
import { findUnit } from '#school/units/find-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems, sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { planOfTask, taskForm } from './add-task.ts';
import { pathOfTask } from './path-of-task.ts';
import { showTaskForm } from './task-form.tsx';

/** The form of a task as it stands. */
export async function showChangeTask(request: PageRequest): Promise<Response> {
  return showForm(request, undefined, noProblems);
}

/** Changes the task; what cannot be kept brings the form back as it was typed. */
export async function actChangeTask(request: PageRequest): Promise<Response> {
  const taskId = readId(request, 'taskId');
  const form = await readForm(request.c, taskForm);
  const plan = planOfTask(form);
  const tried = await tryForm(request, { act: 'task.revise', form }, (school) =>
    reviseTask(school, { by: request.by, taskId, plan }),
  );
  if (!tried.ok) return showForm(request, plan, sayProblems(request.speech, tried.problems));
  return request.c.redirect(`${pathOfTask(tried.answer)}?done=course.done-saved`, 303);
}

async function showForm(
  request: PageRequest,
  typed: TaskPlan | undefined,
  problems: SaidProblems,
): Promise<Response> {
  const taskId = readId(request, 'taskId');
  const { by, speech } = request;
  const { language } = speech;
  const loaded = await request.inSchool(async (school) => {
    const task = await findTask(school, { by, taskId });
    if (!task) throw new NotFound('There is no such task.');
    const { courseId, unitId } = task;
    const year = await listCourseGoals(school, { by, courseId, language });
    const onTheTable = year.goals.map(({ wording }) => wording);
    const others = task.goalIds.filter((id) => !onTheTable.some(({ goalId }) => goalId === id));
    // A goal that was set aside since may stay with the task.
    const kept = await goalWordings(school, { goalIds: others, language });
    return {
      task,
      course: await openCourse(request, school, courseId),
      unit: unitId ? (await findUnit(school, { by, unitId }))?.title : undefined,
      goals: [...onTheTable, ...kept.values()],
      judged: await countJudged(school, taskId),
    };
  });
  const { task, ...about } = loaded;
  return showTaskForm(request, {
    ...about,
    typed: typed ?? task,
    problems,
    isNew: false,
    back: pathOfTask(task),
  });
}
