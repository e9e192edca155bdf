import { NotFound } from '#platform/failures/failures.ts';
import { sharePlan } from '#school/plans/open-student-plan.ts';
import { findUnit } from '#school/units/find-unit.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { SharedPlanView } from '#web/blocks/shared-plan.tsx';
import { PrintButton } from '../course/print-button.tsx';
import { readId } from '../course/read-id.ts';
import { teacherPage } from '../teacher-page.tsx';

/** GET /units/:unitId/plan — the plan as students and families read it, to look at and to print on one sheet. */
export async function showSharedPlan(request: PageRequest): Promise<Response> {
  const unitId = readId(request, 'unitId');
  const { by, speech } = request;
  const plan = await request.inSchool(async (school) => {
    const unit = await findUnit(school, { by, unitId });
    if (!unit) throw new NotFound('There is no such unit.');
    return sharePlan(school, { unit, language: speech.language });
  });
  return teacherPage(request, {
    title: plan.unit.title,
    current: 'units',
    courseId: plan.unit.courseId,
    whose: plan.courseTitle,
    width: 'middle',
    content: (
      <>
        <p class="line no-print">
          <a href={`/units/${unitId}`}>{speech.t('plan.back-to-unit')}</a>
          <PrintButton words={speech.t('course.print-page')} />
        </p>
        <SharedPlanView plan={plan} speech={speech} />
      </>
    ),
  });
}
