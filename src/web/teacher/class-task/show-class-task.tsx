import { openClassTask } from '#school/readiness/open-class-task.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { noProblems, type SaidProblems } from '../course/say-problems.ts';
import { teacherPage } from '../teacher-page.tsx';
import { ClassTaskView } from './class-task-view.tsx';
import { type MoveForm, nothingChosen } from './move-form.tsx';

/** GET /classes/:classId/tasks/:taskId?student=&student=: who is ready, who asks for help, who has said nothing, and whose window moves. */
export async function showClassTask(request: PageRequest): Promise<Response> {
  const students = request.c.req.queries('student') ?? [];
  return classTaskPage(request, { typed: { ...nothingChosen, students }, problems: noProblems });
}

/** The same page, with a move that could not be made as it was typed. */
export async function classTaskPage(
  request: PageRequest,
  { typed, problems }: { typed: MoveForm; problems: SaidProblems },
): Promise<Response> {
  const { by, c, speech } = request;
  const opened = await request.inSchool((school) =>
    openClassTask(school, {
      by,
      classId: c.req.param('classId') ?? '',
      taskId: c.req.param('taskId') ?? '',
      language: speech.language,
    }),
  );
  const { klass, task } = opened;
  return teacherPage(request, {
    title: speech.t('windows.title', { task: task.title }),
    current: 'evaluate',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    undoAction: (id) => `/windows/${id}/take-back`,
    status: problems.list.length > 0 ? 422 : 200,
    content: <ClassTaskView opened={opened} typed={typed} problems={problems} request={request} />,
  });
}
