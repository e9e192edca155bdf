import { countsToPublish } from '#core/counts/counts-to-publish.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { findPublishedCounts } from '#school/counts/find-published-counts.ts';
import { gatherCounts } from '#school/counts/gather-counts.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Table } from '#web/ui/table.tsx';
import { countOf } from './say-counts.tsx';

/** GET /school/counts: what the district would read of today, and what it reads now. */
export async function showCounts(request: PageRequest): Promise<Response> {
  const { by, school, speech, standing } = request;
  const { t } = speech;
  const { counts, published } = await request.inSchool(async (room) => ({
    counts: countsToPublish(await gatherCounts(room, { by })),
    published: await findPublishedCounts(room, { standing }),
  }));
  const rows = [
    { name: t('leader.classes'), now: counts.classes, before: published?.counts.classes },
    { name: t('leader.students'), now: counts.students, before: published?.counts.students },
    {
      name: t('leader.students-with-evidence'),
      now: counts.studentsWithEvidence,
      before: published?.counts.studentsWithEvidence,
    },
    {
      name: t('leader.students-spoken-to'),
      now: counts.studentsSpokenTo,
      before: published?.counts.studentsSpokenTo,
    },
    {
      name: t('leader.students-with-family'),
      now: counts.studentsWithFamily,
      before: published?.counts.studentsWithFamily,
    },
  ];
  const title = published
    ? t('leader.counts-title', {
        day: speech.day(schoolDay(published.publishedAt, school.timeZone), 'short'),
      })
    : t('leader.counts-title-none');
  return leaderPage(request, {
    title,
    current: 'school',
    width: 'middle',
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi>{school.name}</bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('leader.counts-lede')}</p>
        </header>
        <Table
          caption={t('leader.counts')}
          quietCaption
          rows={rows}
          columns={[
            { heading: t('leader.counts'), names: true, cell: ({ name }) => name },
            {
              heading: t('leader.counts-published'),
              number: true,
              cell: ({ before }) => (before === undefined ? '–' : countOf(before, speech)),
            },
            { heading: t('leader.counts-today'), number: true, cell: ({ now }) => countOf(now, speech) },
          ]}
        />
        <form method="post" action="/school/counts" class="stack-s">
          <input type="hidden" name="write" value={newId()} />
          <Button kind="main">{t('leader.publish-counts')}</Button>
        </form>
      </>
    ),
  });
}
