import { openClassGroups } from '#school/groups/open-class-groups.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { GroupRow } from './group-row.tsx';

/** GET /classes/:classId/groups: who works together now, why, and what the watch says; and before. */
export async function showGroups(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const { klass, now, before } = await request.inSchool((school) =>
    openClassGroups(school, { by, classId, language: speech.language }),
  );
  const whose = `${klass.courseTitle}, ${klass.title}`;
  const here = `/classes/${classId}/groups`;
  return teacherPage(request, {
    title: `${t('groups.name')} · ${whose}`,
    current: 'map',
    classId,
    whose,
    undoAction: (id) => `${here}/undo/${id}`,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{whose}</bdi>
          </p>
          <h1>{t('groups.title', { count: now.length })}</h1>
          {now.length > 0 ? (
            <p class="line no-print">
              <LinkButton href={`/classes/${classId}/map`}>{t('groups.choose-on-map')}</LinkButton>
              <LinkButton kind="plain" href={`${here}/names`}>
                {t('groups.pin-up')}
              </LinkButton>
            </p>
          ) : null}
        </header>
        {now.length > 0 ? (
          <ul class="rows">
            {now.map((group) => (
              <GroupRow group={group} isNow classId={classId} speech={speech} />
            ))}
          </ul>
        ) : (
          <EmptyState title={t('groups.title', { count: 0 })}>
            <p>{t('groups.none')}</p>
            <LinkButton kind="main" href={`/classes/${classId}/map`}>
              {t('groups.choose-on-map')}
            </LinkButton>
          </EmptyState>
        )}
        {before.length > 0 ? (
          <section class="ledger no-print" aria-labelledby="before">
            <h2 id="before">{t('groups.before')}</h2>
            <ul class="rows">
              {before.map((group) => (
                <GroupRow group={group} classId={classId} speech={speech} />
              ))}
            </ul>
          </section>
        ) : null}
      </>
    ),
  });
}
