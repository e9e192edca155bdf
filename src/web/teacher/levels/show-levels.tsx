import type { InSchool } from '#platform/db/in-school.ts';
import { type LevelsInForce, readLevels } from '#school/calculation-changes/read-levels.ts';
import type { CourseFacts } from '#school/courses/find-course.ts';
import { LevelsView, titleOfLevels } from '#web/blocks/levels/levels-view.tsx';
import { nameMethods } from '#web/blocks/levels/name-methods.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayMethod } from '#web/blocks/say-method.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { teacherPage } from '../teacher-page.tsx';

/** Where the pages about a course's levels are. */
export const levelsOf = (courseId: string) => `/courses/${courseId}/levels`;

/** A course with how its levels come about. */
export async function loadLevels(
  request: PageRequest,
  school: InSchool,
): Promise<{ course: CourseFacts; levels: LevelsInForce }> {
  const courseId = readId(request, 'courseId');
  return {
    course: await openCourse(request, school, courseId),
    levels: await readLevels(school, { by: request.by, courseId }),
  };
}

/** GET /courses/:courseId/levels: how the course's levels come about, and what the school lets it choose. */
export async function showCourseLevels(request: PageRequest): Promise<Response> {
  const { school, speech } = request;
  const { course, levels } = await request.inSchool((room) => loadLevels(request, room));
  const { making } = levels;
  const base = levelsOf(course.courseId);
  return teacherPage(request, {
    title: titleOfLevels(speech, levels),
    current: 'course',
    courseId: course.courseId,
    whose: course.title,
    content: (
      <LevelsView
        levels={levels}
        base={base}
        mayPropose={mayPropose(levels)}
        makingAt={making?.courseId === course.courseId ? `${base}/changes/${making.id}` : undefined}
        timeZone={school.timeZone}
        speech={speech}
        eyebrow={
          <a href={`/courses/${course.courseId}`}>
            <bdi>{course.title}</bdi>
          </a>
        }
        courses={<Choosing levels={levels} request={request} />}
      />
    ),
  });
}

/** Whether there is anything to choose: what the school allows, or the way back to what it chose. */
export function mayPropose({ coursesMay, ofCourse }: LevelsInForce): boolean {
  return coursesMay.length > 0 || (ofCourse !== undefined && ofCourse.method !== null);
}

type Props = { readonly levels: LevelsInForce; readonly request: PageRequest };

/** Whose choice it is, and what the school allows. */
function Choosing({ levels, request: { speech } }: Props) {
  const { t } = speech;
  const { coursesMay, ofCourse, inForce } = levels;
  const chose = ofCourse?.method ?? null;
  const holds = ofCourse !== undefined && inForce?.id === ofCourse.id;
  return (
    <>
      <p>{t(holds ? 'calculation.course-chose' : 'calculation.course-follows')}</p>
      {chose !== null && !holds ? (
        <p>
          {t('calculation.course-waits', { method: sayMethod(speech, chose, ofCourse?.settings ?? {}).name })}
        </p>
      ) : null}
      <p>
        {coursesMay.length === 0
          ? t('calculation.course-none')
          : t('calculation.course-may', { methods: nameMethods(speech, coursesMay) })}
      </p>
    </>
  );
}
