import { isSupport } from '#core/mastery/supports.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import { type ClassHandIns, openClassHandIns } from '#school/hand-ins/open-class-hand-ins.ts';
import { ArtefactView } from '#web/blocks/artefact-view.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { teacherPage } from '../teacher-page.tsx';

/** GET /classes/:classId/handed-in: what waits to be looked at, who waited longest first. */
export async function showHandedIn(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const opened = await request.inSchool((school) =>
    openClassHandIns(school, { by, classId, language: speech.language }),
  );
  const { klass, waiting, seen } = opened;
  const rowsOf = (works: ClassHandIns['waiting']) => (
    <ul class="rows">
      {works.map((work) => (
        <Row work={work} opened={opened} speech={speech} />
      ))}
    </ul>
  );
  return teacherPage(request, {
    title: t('handing.class-title'),
    current: 'evaluate',
    classId,
    whose: `${klass.courseTitle}, ${klass.title}`,
    width: 'middle',
    undoAction: (id) =>
      `/classes/${classId}/handed-in/${id}/${c.req.query('done') === 'handing.done-looked' ? 'again' : 'looked'}`,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{`${klass.courseTitle}, ${klass.title}`}</bdi>
          </p>
          <h1>{t('handing.class-title')}</h1>
          <p class="lede">{t('handing.class-waiting', { count: waiting.length })}</p>
        </header>
        {waiting.length === 0 ? (
          <EmptyState title={t('handing.class-title')}>
            <p>{t('handing.class-none')}</p>
          </EmptyState>
        ) : (
          rowsOf(waiting)
        )}
        {seen.length > 0 ? (
          <details>
            <summary>{t('handing.class-seen')}</summary>
            {rowsOf(seen)}
          </details>
        ) : null}
      </>
    ),
  });
}

interface RowProps {
  readonly work: ClassHandIns['waiting'][number];
  readonly opened: ClassHandIns;
  readonly speech: Speech;
}

function Row({ work, opened: { klass, goals }, speech }: RowProps) {
  const { t } = speech;
  const { artefact, studentId, taskId, taskTitle, goalId, isJudged, isLookedAt, name } = work;
  const { artefactId, title, content, workedOn } = artefact;
  const goal = goals.get(goalId ?? '');
  const supports = work.supports.filter(isSupport).map((support) => t(`words.support.${support}`));
  const there = taskId
    ? `/classes/${klass.classId}/evaluate/${taskId}/${studentId}`
    : `/classes/${klass.classId}/why/${studentId}/${goalId}`;
  return (
    <li class="row">
      <div class="stack-s">
        <p class="who">
          <bdi>{name}</bdi>
        </p>
        <p class="what dots">
          <span>
            <bdi lang={taskId ? undefined : goal?.language}>{taskTitle ?? goal?.title}</bdi>
          </span>
          <span>{speech.day(workedOn, 'weekday-day')}</span>
          {supports.length > 0 ? <span>{speech.list(supports)}</span> : null}
          {isJudged ? <span>{t('words.evidence')}</span> : null}
        </p>
        {title === null ? null : (
          <p>
            <bdi>{title}</bdi>
          </p>
        )}
        <ArtefactView
          content={content}
          title={title}
          href={`/artefacts/${artefactId}/file`}
          small
          speech={speech}
        />
      </div>
      <div class="acts line">
        <LinkButton href={there} tight>
          {t('handing.judge')}
        </LinkButton>
        {isJudged ? null : (
          <form
            method="post"
            action={`/classes/${klass.classId}/handed-in/${artefactId}/${isLookedAt ? 'again' : 'looked'}`}
          >
            <HiddenFields fields={{ write: newId() }} />
            <Button kind="plain" tight>
              {t(isLookedAt ? 'handing.look-again' : 'handing.looked-do')}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
