import { openEvaluation } from '#school/evidence/open-evaluation.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { EvaluationView } from './evaluation-view.tsx';
import { workOf } from './work-of.ts';

/** GET /classes/:classId/evaluate/:taskId/:studentId */
export async function showEvaluation(request: PageRequest): Promise<Response> {
  // The page before fetches this one ahead; it is a look once it is shown.
  return evaluationPage(request, { ahead: request.c.req.header('x-waymark-ahead') !== undefined });
}

/** The same page, with what was wrong about what was sent. */
export async function evaluationPage(
  request: PageRequest,
  { ahead, problem }: { ahead: boolean; problem?: string },
): Promise<Response> {
  const { by, speech } = request;
  const work = workOf(request.c);
  const opened = await request.inSchool((school) =>
    openEvaluation(school, { by, ...work, language: speech.language, ahead }),
  );
  const { student, task, klass } = opened;
  return teacherPage(request, {
    title: `${student.display} · ${task?.title ?? speech.t('teacher.observation')}`,
    current: 'evaluate',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    content: <EvaluationView opened={opened} problem={problem} today={by.standing.today} speech={speech} />,
    undoAction: (id) => `/evaluations/${id}/undo`,
    status: problem === undefined ? 200 : 422,
  });
}
