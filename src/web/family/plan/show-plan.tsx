import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { openStudentPlan } from '#school/plans/open-student-plan.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { SharedPlanView } from '#web/blocks/shared-plan.tsx';
import { signedInPage } from '../signed-in-page.tsx';

/** GET /family/students/:studentId/units/:unitId — the plan of a unit, with the child's own windows. No level. */
export async function showPlan(request: PageRequest): Promise<Response> {
  const { speech, by, c } = request;
  const [studentId, unitId] = [c.req.param('studentId') ?? '', c.req.param('unitId') ?? ''];
  if (!isId(studentId) || !isId(unitId)) throw new NotFound('There is no such plan.');
  const plan = await request.inSchool((school) =>
    openStudentPlan(school, { by, studentId, unitId, language: speech.language, as: 'family' }),
  );
  return signedInPage(request, {
    title: plan.unit.title,
    content: (
      <>
        <p class="no-print">
          <a href={`/family/students/${studentId}`}>
            {speech.t('family.record-heading', { name: plan.name.called })}
          </a>
        </p>
        <SharedPlanView plan={plan} speech={speech} />
      </>
    ),
  });
}
