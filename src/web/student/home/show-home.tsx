import { together } from '#platform/db/together.ts';
import { listMyChances } from '#school/chances/describe-chances.ts';
import { findHomeCheckIn } from '#school/checkins/find-home-check-in.ts';
import { listMyGroups } from '#school/groups/list-my-groups.ts';
import { findCalled } from '#school/people/find-called.ts';
import { openMyQuestions } from '#school/questions/open-my-questions.ts';
import { listShowable } from '#school/readiness/list-showable.ts';
import { groupFeedback } from '#school/records/group-feedback.ts';
import { openMyGoals } from '#school/records/open-my-goals.ts';
import { readUptakes } from '#school/uptakes/read-uptakes.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { HomeCheckIn } from '#web/student/checkins/home-check-in.tsx';
import { undoCheckIn } from '#web/student/checkins/undo-check-in.ts';
import { undoUptake } from '#web/student/feedback/act-on-feedback.ts';
import { FeedbackArticle } from '#web/student/feedback/feedback-article.tsx';
import { GoalRows } from '#web/student/goals/goal-rows.tsx';
import { WorkWith } from '#web/student/groups/work-with.tsx';
import { undoQuestion } from '#web/student/questions/act-ask.ts';
import { HomeQuestions } from '#web/student/questions/home-questions.tsx';
import { undoReadiness } from '#web/student/showing/act-readiness.ts';
import { MyChances } from '#web/student/showing/my-chances.tsx';
import { ShowNext } from '#web/student/showing/show-next.tsx';
import { studentPage } from '#web/student/student-page.tsx';
import { NextStep } from './next-step.tsx';

/** So many stand open, so that the page stays short. */
const NEWEST = 3;

/** GET /home: what is my next step? */
export async function showHome(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const { timeZone } = request.school;
  const { mine, called, groups, next, uptakes, questions, tasks, chances, works, checkIn } =
    await request.inSchool(async (school) => {
      const { language } = speech;
      const [mine, questions, tasks, chances, works, called, checkIn] = await together([
        openMyGoals(school, { by, language }),
        openMyQuestions(school, { by, language }),
        listShowable(school, { by }),
        listMyChances(school, { by, timeZone, language }),
        listMyGroups(school, { by }),
        findCalled(school, by),
        findHomeCheckIn(school, { by }),
      ]);
      const groups = groupFeedback(mine.feedback);
      const next = groups.find(
        ({ nextStep }) => nextStep && (nextStep.phrase !== null || nextStep.body !== null),
      );
      // What waits to be read was not answered yet.
      const uptakes = await readUptakes(
        school,
        (next?.all ?? []).map(({ feedbackId }) => feedbackId),
      );
      return { mine, groups, next, uptakes, questions, tasks, chances, works, called, checkIn };
    });
  const waiting = groups.filter((group) => group.unread && group !== next);
  const focus = mine.goals.filter((goal) => goal.focus);
  const title = next
    ? t('student.home-title', { name: called })
    : t('student.home-title-none', { name: called });
  return studentPage(request, {
    title: t('frame.home'),
    current: 'home',
    undoAction: (id) => {
      const done = request.c.req.query('done') ?? '';
      return undoReadiness(done, id) ?? undoQuestion(done, id) ?? undoCheckIn(done, id) ?? undoUptake(id);
    },
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
        </header>
        {next ? (
          <NextStep group={next} goals={mine.goals} uptakes={uptakes} speech={speech} />
        ) : (
          <p>{t('student.no-next-step')}</p>
        )}
        {waiting.length > 0 ? (
          <section class="section stack" id="feedback">
            <h2>{t('student.waiting')}</h2>
            {waiting.slice(0, NEWEST).map((group) => (
              <FeedbackArticle group={group} uptakes={uptakes} to="/home" speech={speech} />
            ))}
            {waiting.length > NEWEST ? (
              <details>
                <summary>{t('student.earlier-feedback')}</summary>
                <div class="stack">
                  {waiting.slice(NEWEST).map((group) => (
                    <FeedbackArticle group={group} uptakes={uptakes} to="/home" speech={speech} />
                  ))}
                </div>
              </details>
            ) : null}
          </section>
        ) : null}
        <ShowNext
          title={t('windows.show-next')}
          tasks={tasks}
          to="/home"
          today={by.standing.today}
          speech={speech}
        />
        <WorkWith groups={works} speech={speech} />
        <MyChances chances={chances} speech={speech} />
        <HomeQuestions found={questions} request={request} />
        <HomeCheckIn asked={checkIn} speech={speech} />
        <section class="section stack">
          <h2>{t('student.working-on')}</h2>
          {focus.length > 0 && mine.scale ? (
            <GoalRows goals={focus} scale={mine.scale} speech={speech} />
          ) : (
            <p>{t('student.nothing-in-focus')}</p>
          )}
          <p>
            <a href="/home/goals">{t('student.all-goals')}</a>
          </p>
          <p>
            <a href="/home/habits">{t('habits.my-title')}</a>
          </p>
          <p>
            <a href="/home/feedback">{t('student.all-feedback')}</a>
          </p>
        </section>
      </>
    ),
  });
}
