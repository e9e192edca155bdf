import { together } from '#platform/db/together.ts';
import { listShowable } from '#school/readiness/list-showable.ts';
import { openMyGoals } from '#school/records/open-my-goals.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';

/** For what is it? One of the goals, or a task that is open. */
export async function chooseAbout(request: PageRequest): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const [mine, tasks] = await request.inSchool((school) =>
    together([openMyGoals(school, { by, language: speech.language }), listShowable(school, { by })]),
  );
  return studentPage(request, {
    title: t('handing.title'),
    current: 'goals',
    content: (
      <>
        <header class="page-head">
          <h1>{t('handing.title')}</h1>
          <p>{t('handing.choose')}</p>
        </header>
        {tasks.length > 0 ? (
          <section class="stack-s">
            <h2>{t('windows.show-next')}</h2>
            <ul class="rows">
              {tasks.map(({ taskId, title }) => (
                <li class="row">
                  <a href={`/home/hand-in?task=${taskId}`}>
                    <bdi>{title}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section class="stack-s">
          <h2>{t('frame.my-goals')}</h2>
          <ul class="rows">
            {mine.goals.map(({ goalId, wording }) => (
              <li class="row">
                <a href={`/home/hand-in?goal=${goalId}`}>
                  <bdi lang={wording.language}>{wording.title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  });
}
