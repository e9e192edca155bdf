import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { listMyGroups } from '#school/groups/list-my-groups.ts';
import { openStudentPlan } from '#school/plans/open-student-plan.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { SharedPlanView } from '#web/blocks/shared-plan.tsx';
import { WorkWith } from '#web/student/groups/work-with.tsx';
import { studentPage } from '#web/student/student-page.tsx';

/** GET /home/units/:unitId — the plan of a unit I am in, with my own windows. */
export async function showPlan(request: PageRequest): Promise<Response> {
  const { by, speech, c } = request;
  const unitId = c.req.param('unitId') ?? '';
  if (!isId(unitId)) throw new NotFound('There is no such plan.');
  const { personId: studentId } = by.standing;
  const { plan, groups } = await request.inSchool(async (school) => ({
    plan: await openStudentPlan(school, {
      by,
      studentId,
      unitId,
      language: speech.language,
      as: 'student',
    }),
    groups: await listMyGroups(school, { by }),
  }));
  // With whom one does the tasks of this plan.
  const onPlan = groups.filter(({ taskId }) => plan.tasks.some((task) => task.taskId === taskId));
  return studentPage(request, {
    title: plan.unit.title,
    current: 'goals',
    content: (
      <>
        <SharedPlanView plan={plan} speech={speech} />
        <WorkWith groups={onPlan} speech={speech} />
      </>
    ),
  });
}
