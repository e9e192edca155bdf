import { goalWordings } from '#school/goals/goal-wordings.ts';
import { countLastUnits } from '#school/plans/last-units.ts';
import { listUnits } from '#school/units/list-units.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { openCourse } from '../course/open-course.ts';
import { readId } from '../course/read-id.ts';
import { teacherPage } from '../teacher-page.tsx';
import { UnitsView } from './units-view.tsx';

/** The units of a course: the stretch that runs today, those before and those ahead. */
export async function showUnits(request: PageRequest): Promise<Response> {
  const courseId = readId(request, 'courseId');
  const { by, speech } = request;
  const loaded = await request.inSchool(async (school) => {
    const course = await openCourse(request, school, courseId);
    const units = await listUnits(school, { by, courseId });
    const goalIds = units.flatMap((unit) => unit.goalIds);
    return {
      course,
      units,
      wordings: await goalWordings(school, { goalIds, language: speech.language }),
      lastYear: await countLastUnits(school, { by, courseId }),
    };
  });
  return teacherPage(request, {
    title: `${speech.t('frame.units')} · ${loaded.course.title}`,
    current: 'units',
    courseId,
    whose: loaded.course.title,
    undoAction: (id) =>
      request.c.req.query('done') === 'course.done-unit-retired'
        ? `/units/${id}/undo`
        : `/courses/${courseId}/arrivals/${id}/undo`,
    content: <UnitsView {...loaded} speech={speech} />,
  });
}
