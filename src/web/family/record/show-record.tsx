import { isId } from '#platform/db/new-id.ts';
import { NotFound } from '#platform/failures/failures.ts';
import { artefactsOfOccasions } from '#school/artefacts/list-artefacts.ts';
import { loadRecord } from '#school/families/load-record.ts';
import { listSaid } from '#school/habits/list-said.ts';
import { listStudentPlans } from '#school/plans/list-student-plans.ts';
import { besideGoals } from '#school/rollups/beside-goals.ts';
import { listTransferred } from '#school/transfers/list-transferred.ts';
import { AsOfForm, AsOfNotice } from '#web/blocks/as-of.tsx';
import { HowRows } from '#web/blocks/how-section.tsx';
import { readKnownOn } from '#web/blocks/known-on.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { PlanLinks } from '#web/blocks/plan-links.tsx';
import { TransferredRecord } from '#web/blocks/transferred-record.tsx';
import { signedInPage } from '../signed-in-page.tsx';
import { FeedbackInRecord } from './feedback-in-record.tsx';
import { GoalInRecord } from './goal-in-record.tsx';
import { LevelsExplained } from './levels-explained.tsx';

/** GET /family/students/:studentId — the whole record of the year, levels included, in the adult's language. */
export async function showRecord(request: PageRequest): Promise<Response> {
  const { speech, by, c } = request;
  const { t } = speech;
  const studentId = c.req.param('studentId') ?? '';
  if (!isId(studentId)) throw new NotFound('There is no such student.');
  const asked = readKnownOn(request);
  const { knownOn } = asked;
  const here = `/family/students/${studentId}`;
  const { today } = by.standing;
  const { record, besideOf, artefacts, transferred, said, plans } = await request.inSchool(async (school) => {
    const { language } = speech;
    const record = await loadRecord(school, { by, studentId, language, knownOn });
    const goalIds = record.goals.map(({ wording }) => wording.goalId);
    return {
      record,
      besideOf: await besideGoals(school, { studentId, goalIds, today, language }),
      artefacts: await artefactsOfOccasions(school, {
        studentId,
        occasionIds: record.goals.flatMap(({ evidence }) => evidence.map(({ occasionId }) => occasionId)),
        today,
      }),
      transferred: await listTransferred(school, { by, studentId }),
      // Plans are of today, whatever day the record is read of.
      plans: knownOn ? [] : await listStudentPlans(school, { studentId, today }),
      said: await listSaid(school, { by, studentId }),
    };
  });
  const inRecord = new Set(record.goals.map(({ wording }) => wording.goalId));
  const title = t('family.record-heading', { name: record.name.called });
  const hasNothing = record.goals.every(({ evidence, why }) => evidence.length === 0 && !why?.override);
  return signedInPage(request, {
    title,
    status: asked.problem === undefined ? 200 : 422,
    content: (
      <>
        <p class="eyebrow">
          <a href="/family">{t('family.back-to-letter')}</a>
        </p>
        <h1>{title}</h1>
        <AsOfNotice asked={asked} here={here} hasNothing={hasNothing} speech={speech} />
        {record.goals.length === 0 ? <p>{t('family.record-empty')}</p> : null}
        {record.scale ? (
          <>
            {record.goals.length > 0 ? <LevelsExplained speech={speech} scale={record.scale} /> : null}
            {record.goals.map((goal) => (
              <GoalInRecord
                goal={goal}
                // How goals stand to each other is said of today.
                beside={knownOn ? undefined : besideOf(goal.wording.goalId)}
                artefacts={artefacts}
                fileOf={(artefactId) => `${here}/artefacts/${artefactId}/file`}
                hrefOf={(goalId) => (inRecord.has(goalId) ? `#goal-${goalId}` : undefined)}
                timeZone={request.school.timeZone}
                until={knownOn?.day ?? today}
                speech={speech}
                scale={record.scale}
              />
            ))}
          </>
        ) : null}
        <PlanLinks
          units={plans}
          hrefOf={(unitId) => `/family/students/${studentId}/units/${unitId}`}
          speech={speech}
        />
        <AsOfForm asked={asked} here={here} today={today} speech={speech} />
        <FeedbackInRecord
          feedback={record.feedback.filter(({ givenOn }) => !knownOn || givenOn <= knownOn.day)}
          speech={speech}
          name={record.name.called}
        />
        <section class="child stack-s" id="habits">
          <h2>{t('habits.name')}</h2>
          <HowRows said={said.filter(({ saidOn }) => !knownOn || saidOn <= knownOn.day)} speech={speech} />
        </section>
        <p>
          <a href={`/family/students/${studentId}/looks`}>{t('looks.link')}</a>
        </p>
        <TransferredRecord records={transferred} speech={speech} timeZone={request.school.timeZone} />
      </>
    ),
  });
}
