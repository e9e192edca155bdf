import { openCapture } from '#school/evidence/open-capture.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { teacherPage } from '#web/teacher/teacher-page.tsx';
import { CaptureEmpty } from './capture-empty.tsx';
import { CaptureView } from './capture-view.tsx';

/**
 * GET /classes/:classId/capture/kept: Capture as a device keeps it for when there is no network. Names, goals and the
 * words of the levels; no level, estimate or evidence of anybody.
 */
export async function keptCopy(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const classId = c.req.param('classId') ?? '';
  const opened = await request.inSchool((school) =>
    openCapture(school, { by, classId, goalId: undefined, language: speech.language, namesOnly: true }),
  );
  const { klass, goal, scale, students } = opened;
  const isEmpty = !goal || !scale || students.length === 0;
  return teacherPage(request, {
    title: `${speech.t('frame.capture')} · ${klass.courseTitle}, ${klass.title}`,
    current: 'capture',
    classId: klass.classId,
    width: 'capture',
    content: isEmpty ? (
      <CaptureEmpty opened={opened} speech={speech} />
    ) : (
      <CaptureView
        request={request}
        opened={{ ...opened, goal, scale }}
        problem={undefined}
        tapped={[]}
        copy
      />
    ),
  });
}
