import { openChange } from '#school/calculation-changes/open-change.ts';
import { ChangeView, titleOfChange } from '#web/blocks/levels/change-view.tsx';
import { LEVELS_PER_PAGE, readPreviewPage } from '#web/blocks/levels/read-preview-page.ts';
import { MOST_IN_A_FILE, writePreviewCsv } from '#web/blocks/levels/write-preview-csv.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { teacherPage } from '../teacher-page.tsx';
import { levelsOf } from './show-levels.tsx';

/** GET /courses/:courseId/levels/changes/:choiceId: what it would alter for whom, how far it is, or what it did. */
export async function showCourseChange(request: PageRequest): Promise<Response> {
  const { school, speech } = request;
  const { course, opened } = await open(request, LEVELS_PER_PAGE);
  const base = levelsOf(course.courseId);
  return teacherPage(request, {
    title: titleOfChange(speech, opened),
    current: 'course',
    courseId: course.courseId,
    whose: course.title,
    content: (
      <ChangeView
        opened={opened}
        base={base}
        eyebrow={
          <span class="dots">
            <bdi>{course.title}</bdi>
            <a href={base}>{speech.t('calculation.title')}</a>
          </span>
        }
        page={readPreviewPage(request)}
        timeZone={school.timeZone}
        speech={speech}
      />
    ),
  });
}

/** GET /courses/:courseId/levels/changes/:choiceId/levels.csv: the same list as a file. */
export async function downloadCourseChange(request: PageRequest): Promise<Response> {
  const { opened } = await open(request, MOST_IN_A_FILE);
  return request.c.body(writePreviewCsv(request.speech, opened), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="levels.csv"',
  });
}

function open(request: PageRequest, count: number) {
  const { by, c, speech } = request;
  const courseId = readId(request, 'courseId');
  const { filter, from } = readPreviewPage(request);
  const changeId = c.req.param('choiceId') ?? '';
  const { language } = speech;
  return request.inSchool(async (room) => ({
    course: await openCourse(request, room, courseId),
    opened: await openChange(room, { by, courseId, changeId, filter, from, count, language }),
  }));
}
