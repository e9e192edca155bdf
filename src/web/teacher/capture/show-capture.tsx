import { openCapture } from '#school/evidence/open-capture.ts';
import { findKept, keepHere } from '#web/blocks/kept-cookie.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { CaptureEmpty } from './capture-empty.tsx';
import { CaptureView } from './capture-view.tsx';
import { installable } from './installable.tsx';

/** GET /classes/:classId/capture?goal=… */
export async function showCapture(request: PageRequest): Promise<Response> {
  return capturePage(request, { goalId: request.c.req.query('goal') });
}

/** The same page with what was wrong and the names that were tapped. */
export async function capturePage(
  request: PageRequest,
  {
    goalId,
    problem,
    tapped = [],
  }: { goalId: string | undefined; problem?: string; tapped?: readonly string[] },
): Promise<Response> {
  const { by, c, speech } = request;
  const opened = await request.inSchool((school) =>
    openCapture(school, { by, classId: c.req.param('classId') ?? '', goalId, language: speech.language }),
  );
  const { klass, goal, scale } = opened;
  // For another while, and for the school the teacher is in now.
  if (findKept(request) !== undefined) keepHere(request);
  return teacherPage(request, {
    title: `${speech.t('frame.capture')} · ${klass.courseTitle}, ${klass.title}`,
    current: 'capture',
    classId: klass.classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    width: 'capture',
    head: installable(request),
    undoAction: (id) => `/evaluations/${id}/undo${goal ? `?goal=${goal.goalId}` : ''}`,
    status: problem === undefined ? 200 : 422,
    content:
      goal && scale && opened.students.length > 0 ? (
        <CaptureView
          request={request}
          opened={{ ...opened, goal, scale }}
          problem={problem}
          tapped={tapped}
        />
      ) : (
        <CaptureEmpty opened={opened} speech={speech} />
      ),
  });
}
