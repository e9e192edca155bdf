import { openClassGroups } from '#school/groups/open-class-groups.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';

import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { PrintButton } from '../course/print-button.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { sayNames } from './say-group.ts';

/** GET /classes/:classId/groups/names: a list to pin up. No reason, no goal and nothing of anybody's level is on it. */
export async function showNames(request: PageRequest): Promise<Response> {
  const { by, c, speech, standing } = request;
  const { t } = speech;
  const classId = c.req.param('classId') ?? '';
  const { klass, now } = await request.inSchool((school) =>
    openClassGroups(school, { by, classId, language: speech.language }),
  );
  const whose = `${klass.courseTitle}, ${klass.title}`;
  const groups = now.filter(({ members }) => members.length > 0);
  return teacherPage(request, {
    title: `${t('groups.pin-title')} · ${whose}`,
    current: 'map',
    classId,
    whose,
    width: 'narrow',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow dots">
            <span>
              <bdi>{whose}</bdi>
            </span>
            <span>{speech.day(standing.today, 'weekday-day')}</span>
          </p>
          <h1>{t('groups.pin-title')}</h1>
          <p class="no-print line">
            {groups.length > 0 ? <PrintButton words={t('course.print-page')} /> : null}
            <a href={`/classes/${classId}/groups`}>{t('groups.name')}</a>
          </p>
        </header>
        {groups.length === 0 ? (
          <EmptyState title={t('groups.title', { count: 0 })}>
            <p>{t('groups.none')}</p>
            <LinkButton href={`/classes/${classId}/map`}>{t('groups.choose-on-map')}</LinkButton>
          </EmptyState>
        ) : (
          <ul class="rows">
            {groups.map((group) => (
              <li class="row">
                <div>
                  <p class="who">{sayNames(speech, group)}</p>
                  {group.task ? (
                    <p class="what">
                      <bdi>{group.task.title}</bdi>
                    </p>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  });
}
