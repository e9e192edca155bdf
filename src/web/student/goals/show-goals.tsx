import { listStudentPlans } from '#school/plans/list-student-plans.ts';
import { openMyGoals } from '#school/records/open-my-goals.ts';
import { listTransferred } from '#school/transfers/list-transferred.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PlanLinks } from '#web/blocks/plan-links.tsx';
import { TransferredRecord } from '#web/blocks/transferred-record.tsx';
import { studentPage } from '#web/student/student-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { GoalRows } from './goal-rows.tsx';

/** GET /home/goals: all my goals of the year, those in focus first. */
export async function showGoals(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const { goals, scale, transferred, plans } = await request.inSchool(async (school) => ({
    ...(await openMyGoals(school, { by, language: speech.language })),
    transferred: await listTransferred(school, { by, studentId: by.standing.personId }),
    plans: await listStudentPlans(school, {
      studentId: by.standing.personId,
      today: by.standing.today,
    }),
  }));
  const title =
    goals.length === 0
      ? t('student.goals-none')
      : t('student.goals-title', { count: goals.length, focus: goals.filter(({ focus }) => focus).length });
  return studentPage(request, {
    title: t('frame.my-goals'),
    current: 'goals',
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
        </header>
        {goals.length > 0 && scale ? (
          <GoalRows goals={goals} scale={scale} speech={speech} />
        ) : (
          <EmptyState title={t('frame.my-goals')}>
            <p>{t('student.goals-none-next')}</p>
          </EmptyState>
        )}
        <PlanLinks units={plans} hrefOf={(unitId) => `/home/units/${unitId}`} speech={speech} />
        <TransferredRecord
          records={transferred}
          speech={speech}
          timeZone={request.school.timeZone}
          opensAt={request.now}
        />
        <p>
          <a href="/home/looks">{t('looks.my-title')}</a>
        </p>
      </>
    ),
  });
}
