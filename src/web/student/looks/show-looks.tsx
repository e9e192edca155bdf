import { parseDay } from '#core/time/parse-day.ts';
import { listLooks } from '#school/trails/list-looks.ts';
import { LookList } from '#web/blocks/look-list.tsx';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { studentPage } from '#web/student/student-page.tsx';

/** GET /home/looks: who of the school looked at my record. */
export async function showLooks(request: PageRequest): Promise<Response> {
  const { by, c, school, speech, standing } = request;
  const { t } = speech;
  const before = parseDay(c.req.query('before') ?? '') ?? undefined;
  const found = await request.inSchool((room) =>
    listLooks(room, { by, studentId: standing.personId, timeZone: school.timeZone, before }),
  );
  return studentPage(request, {
    title: t('looks.my-title'),
    current: 'goals',
    content: (
      <>
        <header class="page-head">
          <h1>{t('looks.my-title')}</h1>
          <p class="lede">{t('looks.lede')}</p>
        </header>
        <LookList found={found} speech={speech} path="/home/looks" none={t('looks.my-none')} />
      </>
    ),
  });
}
