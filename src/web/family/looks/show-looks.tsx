import { parseDay } from '#core/time/parse-day.ts';
import { listLooks } from '#school/trails/list-looks.ts';
import { LookList } from '#web/blocks/look-list.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { signedInPage } from '../signed-in-page.tsx';

/** GET /family/students/:studentId/looks: who of the school looked at my child's record. */
export async function showLooks(request: PageRequest): Promise<Response> {
  const { by, c, school, speech } = request;
  const { t } = speech;
  const studentId = c.req.param('studentId') ?? '';
  const before = parseDay(c.req.query('before') ?? '') ?? undefined;
  const found = await request.inSchool((room) =>
    listLooks(room, { by, studentId, timeZone: school.timeZone, before }),
  );
  const title = t('looks.title', { name: found.name.called });
  return signedInPage(request, {
    title,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <a href={`/family/students/${studentId}`}>{t('looks.back', { name: found.name.called })}</a>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('looks.lede')}</p>
        </header>
        <LookList found={found} speech={speech} path={c.req.path} none={t('looks.none')} />
      </>
    ),
  });
}
