import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { type GoalWording, goalWordings } from '#school/goals/goal-wordings.ts';
import type { HandIn } from '#school/hand-ins/list-hand-ins.ts';
import { openMyHandIns } from '#school/hand-ins/open-my-hand-ins.ts';
import { ArtefactView, sayContent } from '#web/blocks/artefact-view.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';

/** GET /home/hand-ins: what I handed in, and what came of it. */
export async function showHandIns(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const { found, goals } = await request.inSchool(async (school) => {
    const found = await openMyHandIns(school, { by });
    const goalIds = [...new Set(found.flatMap(({ goalId }) => goalId ?? []))];
    return { found, goals: await goalWordings(school, { goalIds, language: speech.language }) };
  });
  return studentPage(request, {
    title: t('handing.mine'),
    current: 'goals',
    undoAction: (id) =>
      `/home/hand-ins/${id}/${c.req.query('done') === 'handing.done-back' ? 'bring-back' : 'take-back'}`,
    content: (
      <>
        <header class="page-head">
          <h1>{t('handing.mine')}</h1>
        </header>
        {found.length === 0 ? (
          <EmptyState title={t('handing.mine')}>
            <p>{t('handing.mine-none')}</p>
            <p>
              <LinkButton href="/home/goals">{t('frame.my-goals')}</LinkButton>
            </p>
          </EmptyState>
        ) : (
          <ul class="rows">
            {found.map((each) => (
              <Row handIn={each} goals={goals} speech={speech} />
            ))}
          </ul>
        )}
      </>
    ),
  });
}

interface RowProps {
  readonly handIn: HandIn;
  readonly goals: ReadonlyMap<string, GoalWording>;
  readonly speech: Speech;
}

function Row({ handIn, goals, speech }: RowProps) {
  const { t } = speech;
  const { artefact, taskTitle, goalId, isJudged, isLookedAt } = handIn;
  const { artefactId, title, content, workedOn } = artefact;
  const goal = goals.get(goalId ?? '');
  const about = taskTitle ?? goal?.title ?? '';
  const state = isJudged ? 'handing.judged' : isLookedAt ? 'handing.looked' : 'handing.waits';
  return (
    <li class="row">
      <div class="stack-s">
        <p class="who">
          {goalId ? (
            <a href={`/home/goals/${goalId}`}>
              <bdi lang={goal?.language}>{about}</bdi>
            </a>
          ) : (
            <bdi>{about}</bdi>
          )}
        </p>
        <p class="what dots">
          <span>{speech.day(workedOn, 'weekday-day')}</span>
          <span>{t(state)}</span>
        </p>
        {title === null ? null : (
          <p>
            <bdi>{title}</bdi>
          </p>
        )}
        <ArtefactView
          content={content}
          title={title}
          href={`/home/artefacts/${artefactId}/file`}
          small
          speech={speech}
        />
      </div>
      {isJudged ? null : (
        <form method="post" action={`/home/hand-ins/${artefactId}/take-back`} class="acts">
          <HiddenFields fields={{ write: newId() }} />
          <Button
            kind="plain"
            tight
            attributes={{
              'aria-label': t('handing.take-back-of', { what: title ?? sayContent(content, speech) }),
            }}
          >
            {t('handing.take-back')}
          </Button>
        </form>
      )}
    </li>
  );
}
