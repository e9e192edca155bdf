import { openChange } from '#school/calculation-changes/open-change.ts';
import { ChangeView, titleOfChange } from '#web/blocks/levels/change-view.tsx';
import { LEVELS_PER_PAGE, readPreviewPage } from '#web/blocks/levels/read-preview-page.ts';
import { MOST_IN_A_FILE, writePreviewCsv } from '#web/blocks/levels/write-preview-csv.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LEVELS } from './show-levels.tsx';

/** GET /school/levels/changes/:calculationId: what a change would alter for whom, how far it is, or what it did. */
export async function showChange(request: PageRequest): Promise<Response> {
  const { school, speech } = request;
  const page = readPreviewPage(request);
  const opened = await open(request, LEVELS_PER_PAGE);
  return leaderPage(request, {
    title: titleOfChange(speech, opened),
    current: 'school',
    content: (
      <ChangeView
        opened={opened}
        base={LEVELS}
        eyebrow={<a href={LEVELS}>{speech.t('calculation.title')}</a>}
        page={page}
        timeZone={school.timeZone}
        speech={speech}
      />
    ),
  });
}

/** GET /school/levels/changes/:calculationId/levels.csv: the same list as a file. */
export async function downloadChange(request: PageRequest): Promise<Response> {
  const opened = await open(request, MOST_IN_A_FILE);
  return request.c.body(writePreviewCsv(request.speech, opened), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="levels.csv"',
  });
}

function open(request: PageRequest, count: number) {
  const { by, c, speech } = request;
  const { filter, from } = readPreviewPage(request);
  const changeId = c.req.param('calculationId') ?? '';
  const { language } = speech;
  return request.inSchool((room) =>
    openChange(room, { by, courseId: null, changeId, filter, from, count, language }),
  );
}
