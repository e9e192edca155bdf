import { findLanguage } from '#locales/find-language.ts';
import { groupFeedback } from '#school/records/group-feedback.ts';
import { openMyGoal } from '#school/records/open-my-goal.ts';
import { InFocus } from '#web/blocks/in-focus.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { GoalEvidence } from './goal-evidence.tsx';
import { GoalFeedback } from './goal-feedback.tsx';
import { GoalGrowth } from './goal-growth.tsx';
import { GoalRoad } from './goal-road.tsx';

/** GET /home/goals/:goalId: feedback first, then the level, then the evidence. */
export async function showGoal(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const opened = await request.inSchool((school) =>
    openMyGoal(school, { by, goalId: c.req.param('goalId') ?? '', language: speech.language }),
  );
  const { goal, otherWording, feedback } = opened;
  const { wording } = goal;
  return studentPage(request, {
    title: wording.title,
    current: 'goals',
    content: (
      <>
        <header class="page-head">
          <p class="line soft">
            {goal.focus ? <InFocus>{speech.t('words.in-focus')}</InFocus> : null}
            <bdi>{goal.courseTitle}</bdi>
          </p>
          <h1 lang={wording.language} dir="auto">
            {wording.statement}
          </h1>
          {otherWording ? (
            <p
              class="soft"
              lang={otherWording.language}
              dir={findLanguage(otherWording.language)?.dir ?? 'auto'}
            >
              {otherWording.statement}
            </p>
          ) : null}
        </header>
        <GoalFeedback groups={groupFeedback(feedback)} to={`/home/goals/${goal.goalId}`} speech={speech} />
        <GoalRoad opened={opened} speech={speech} />
        <GoalGrowth opened={opened} today={by.standing.today} speech={speech} />
        <GoalEvidence opened={opened} speech={speech} />
      </>
    ),
  });
}
