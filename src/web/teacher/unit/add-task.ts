import { z } from 'zod';
import { NotFound } from '#platform/failures/failures.ts';
import { listCourseGoals } from '#school/goals/list-course-goals.ts';
import type { TaskPlan } from '#school/tasks/check-task.ts';
import { createTask } from '#school/tasks/create-task.ts';
import { findUnit } from '#school/units/find-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { several, words, writeId } from '../course/form-parts.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { noProblems, type SaidProblems, sayProblems } from '../course/say-problems.ts';
import { tryForm } from '../course/try-form.ts';
import { showTaskForm } from './task-form.tsx';

/** A task's form as it is sent. */
export const taskForm = z.object({
  write: writeId,
  title: words,
  kind: z.enum(['practice', 'formative', 'summative']).catch('formative'),
  goal: several,
  readyFrom: words,
  readyAbout: words,
  counts: words,
  inGroups: words,
});

/** What the form says, as a plan. */
export function planOfTask({ goal, ...form }: z.output<typeof taskForm>): TaskPlan {
  const { title, kind, readyFrom, readyAbout, counts, inGroups } = form;
  const chosen = { counts: counts !== '', inGroups: inGroups !== '' };
  return { title, kind, goalIds: goal, readyFrom, readyAbout, ...chosen };
}

/** A form for one more task of a unit, with the unit's goals chosen. */
export async function showAddTask(request: PageRequest): Promise<Response> {
  return showForm(request, undefined, noProblems);
}

/** Puts the task on the plan; what cannot be kept brings the form back as it was typed. */
export async function actAddTask(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const form = await readForm(request.c, taskForm);
  const plan = planOfTask(form);
  const { by } = request;
  const tried = await tryForm(request, { act: 'task.create', form }, async (school) => {
    const unit = await findUnit(school, { by, unitId });
    if (!unit) throw new NotFound('There is no such unit.');
    return createTask(school, { by, courseId: unit.courseId, unitId, plan });
  });
  if (!tried.ok) return showForm(request, plan, sayProblems(request.speech, tried.problems));
  return request.c.redirect(`/units/${unitId}?done=course.done-task-added`, 303);
}

async function showForm(
  request: PageRequest,
  typed: TaskPlan | undefined,
  problems: SaidProblems,
): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const { by, speech } = request;
  const { unit, course, year } = await request.inSchool(async (school) => {
    const unit = await findUnit(school, { by, unitId });
    if (!unit) throw new NotFound('There is no such unit.');
    const { courseId } = unit;
    return {
      unit,
      course: await openCourse(request, school, courseId),
      year: await listCourseGoals(school, { by, courseId, language: speech.language }),
    };
  });
  const start: TaskPlan = {
    title: '',
    kind: 'formative',
    goalIds: unit.goalIds,
    readyFrom: null,
    readyAbout: null,
    counts: false,
  };
  return showTaskForm(request, {
    course,
    unit: unit.title,
    goals: year.goals.map(({ wording }) => wording),
    typed: typed ?? start,
    problems,
    isNew: true,
    judged: 0,
    back: `/units/${unitId}`,
  });
}
