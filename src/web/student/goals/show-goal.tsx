import { together } from '#platform/db/together.ts';
import { artefactsOfOccasions } from '#school/artefacts/list-artefacts.ts';
import { listExemplars } from '#school/exemplars/list-exemplars.ts';
import { besideWording } from '#school/proposals/beside-wording.ts';
import { openMyQuestions } from '#school/questions/open-my-questions.ts';
import { listShowable } from '#school/readiness/list-showable.ts';
import { groupFeedback } from '#school/records/group-feedback.ts';
import { openMyGoal } from '#school/records/open-my-goal.ts';
import { openMyRetake } from '#school/retakes/open-my-retake.ts';
import { besideMyGoal } from '#school/rollups/beside-my-goal.ts';
import { openMySelfEvaluations } from '#school/self-evaluations/open-my-self-evaluations.ts';
import { readUptakes } from '#school/uptakes/read-uptakes.ts';
import { AsOfForm, AsOfNotice } from '#web/blocks/as-of.tsx';
import { readKnownOn } from '#web/blocks/known-on.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { undoUptake } from '#web/student/feedback/act-on-feedback.ts';
import { undoQuestion } from '#web/student/questions/act-ask.ts';
import { GoalQuestions } from '#web/student/questions/goal-questions.tsx';
import { GoalRetake } from '#web/student/retakes/goal-retake.tsx';
import { undoSelfEvaluation } from '#web/student/self/act-self-evaluate.ts';
import { GoalSelf } from '#web/student/self/goal-self.tsx';
import { undoReadiness } from '#web/student/showing/act-readiness.ts';
import { ShowNext } from '#web/student/showing/show-next.tsx';
import { studentPage } from '#web/student/student-page.tsx';
import { BesideGoal } from './beside-goal.tsx';
import { GoalEvidence } from './goal-evidence.tsx';
import { GoalFeedback } from './goal-feedback.tsx';
import { GoalGrowth } from './goal-growth.tsx';
import { GoalHead } from './goal-head.tsx';
import { GoalRoad } from './goal-road.tsx';

/** GET /home/goals/:goalId: feedback first, then the level, then the evidence. */
export async function showGoal(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const asked = readKnownOn(request);
  const { knownOn } = asked;
  const goalId = c.req.param('goalId') ?? '';
  const [opened, beside, uptakes, selves, questions, tasks, retake, artefacts, exemplars, worded] =
    await request.inSchool(async (school) => {
      const [goal, around, selves, asked, showable, retake] = await together([
        openMyGoal(school, { by, goalId, language: speech.language, knownOn }),
        besideMyGoal(school, { by, goalId, language: speech.language }),
        openMySelfEvaluations(school, { by, goalId }),
        openMyQuestions(school, { by, goalId, language: speech.language }),
        listShowable(school, { by, goalId }),
        openMyRetake(school, { by, goalId }),
      ]);
      const ids = goal.feedback.map(({ feedbackId }) => feedbackId);
      const [answered, made, shown, worded] = await together([
        readUptakes(school, ids),
        artefactsOfOccasions(school, {
          studentId: by.standing.personId,
          occasionIds: goal.evidence.map(({ occasionId }) => occasionId),
          today: by.standing.today,
        }),
        listExemplars(school, { goalIds: [goalId] }),
        besideWording(school, { by, ...goal.goal.wording }),
      ]);
      const exemplars = shown.get(goalId) ?? [];
      return [goal, around, answered, selves, asked, showable, retake, made, exemplars, worded] as const;
    });
  const { goal, feedback } = opened;
  const { wording } = goal;
  const { today } = by.standing;
  const here = `/home/goals/${goal.goalId}`;
  const hasNothing = opened.evidence.length === 0 && !opened.why?.override;
  return studentPage(request, {
    title: wording.title,
    current: 'goals',
    undoAction: (id) => {
      const done = c.req.query('done') ?? '';
      return (
        undoReadiness(done, id) ?? undoQuestion(done, id) ?? undoSelfEvaluation(done, id) ?? undoUptake(id)
      );
    },
    status: asked.problem === undefined ? 200 : 422,
    content: (
      <>
        <GoalHead opened={opened} wording={worded} speech={speech} />
        <GoalFeedback groups={groupFeedback(feedback)} uptakes={uptakes} to={here} speech={speech} />
        <AsOfNotice asked={asked} here={here} hasNothing={hasNothing} speech={speech} />
        {/* How goals stand to each other is said of today. */}
        {knownOn ? null : (
          <BesideGoal
            beside={beside}
            scale={opened.scale}
            timeZone={request.school.timeZone}
            speech={speech}
          />
        )}
        <GoalRoad
          opened={opened}
          exemplars={exemplars}
          said={selves}
          isWhole={beside.whole !== undefined}
          timeZone={request.school.timeZone}
          speech={speech}
        />
        {knownOn ? null : <GoalSelf opened={opened} said={selves} speech={speech} />}
        <GoalGrowth opened={opened} until={knownOn?.day ?? today} speech={speech} />
        <GoalEvidence opened={opened} artefacts={artefacts} isPast={knownOn !== undefined} speech={speech} />
        {knownOn || !retake ? null : <GoalRetake goalId={goal.goalId} mine={retake} request={request} />}
        {knownOn || tasks.length === 0 ? null : (
          <ShowNext
            title={speech.t('windows.show-next-goal')}
            tasks={tasks}
            to={here}
            withoutCourse
            today={today}
            speech={speech}
          />
        )}
        {knownOn ? null : <GoalQuestions goalId={goal.goalId} found={questions} request={request} />}
        <AsOfForm asked={asked} here={here} today={today} speech={speech} />
      </>
    ),
  });
}
