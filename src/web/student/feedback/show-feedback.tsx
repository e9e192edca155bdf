import type { Speech } from '#locales/translate.ts';
import { listFeedback } from '#school/feedback/list-feedback.ts';
import { type FeedbackGroup, groupFeedback } from '#school/records/group-feedback.ts';
import { readUptakes } from '#school/uptakes/read-uptakes.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { undoUptake } from './act-on-feedback.ts';
import { FeedbackArticle } from './feedback-article.tsx';

/** GET /home/feedback: all that was said to me, newest first, and what I do with it. */
export async function showFeedback(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const { feedback, uptakes } = await request.inSchool(async (school) => {
    const listed = await listFeedback(school, {
      by,
      studentId: by.standing.personId,
      language: speech.language,
    });
    const ids = listed.map(({ feedbackId }) => feedbackId);
    return { feedback: listed, uptakes: await readUptakes(school, ids) };
  });
  const groups = groupFeedback(feedback);
  return studentPage(request, {
    title: t('student.my-feedback'),
    current: 'home',
    undoAction: undoUptake,
    content: (
      <>
        <header class="page-head">
          <h1>{t('student.my-feedback')}</h1>
        </header>
        {groups.length === 0 ? (
          <EmptyState title={t('student.no-feedback-yet')}>
            <p>{t('student.no-feedback-next')}</p>
          </EmptyState>
        ) : (
          groups.map((group) => (
            <section class="section stack">
              <h2>
                <About group={group} speech={speech} />
              </h2>
              <FeedbackArticle
                group={group}
                uptakes={uptakes}
                to="/home/feedback"
                side
                withoutGoal
                speech={speech}
              />
            </section>
          ))
        )}
      </>
    ),
  });
}

/** What it is on: the goal, else the task, else no more than that it is feedback. */
function About({ group: { about }, speech }: { readonly group: FeedbackGroup; readonly speech: Speech }) {
  if (about.goal) return <bdi lang={about.goal.language}>{about.goal.title}</bdi>;
  return about.taskTitle === null ? speech.t('words.feedback') : <bdi>{about.taskTitle}</bdi>;
}
