import { z } from 'zod';
import { makeBadges } from '#school/accounts/badges/make-badges.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { readForm } from '#web/blocks/read-form.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { BadgeSheets } from './badge-sheets.tsx';

const form = z.object({
  write: z.string(),
  student: z.union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(500)]).default([]),
});

/**
 * POST /school/classes/:classId/badges — makes the badges and shows them, this once: their secrets are kept nowhere,
 * so the sheet is the answer itself and no page to come back to.
 */
export async function printBadges(request: PageRequest): Promise<Response> {
  const { c, by, speech } = request;
  const { t, language } = speech;
  const classId = c.req.param('classId') ?? '';
  const { write, student } = await readForm(c, form);
  if (student.length === 0)
    return c.redirect(`/school/classes/${classId}/badges?done=doors.done-nobody`, 303);
  const { title: klass, badges } = await request.inSchool((room) =>
    makeBadges(room, { by, writeId: write, classId, studentIds: student, language }),
  );
  const back = <LinkButton href={`/school/classes/${classId}/badges`}>{t('doors.back-to-class')}</LinkButton>;
  if (badges === 'made before')
    return leaderPage(request, {
      title: t('doors.sheet-over-title'),
      current: 'classes',
      width: 'narrow',
      content: (
        <>
          <h1>{t('doors.sheet-over-title')}</h1>
          <p>{t('doors.sheet-over')}</p>
          <p>{back}</p>
        </>
      ),
    });
  const title = t('doors.sheet-title', { count: badges.length });
  return leaderPage(request, {
    title,
    current: 'classes',
    content: (
      <>
        <header class="page-head no-print">
          <p class="eyebrow">
            <bdi>{klass}</bdi>
          </p>
          <h1>{title}</h1>
          <p class="lede">{t('doors.sheet-lede')}</p>
          <div class="line">
            <button
              class="button main"
              type="button"
              hidden
              data-controller="print"
              data-action="print#print"
            >
              {t('doors.print-page')}
            </button>
            {back}
          </div>
        </header>
        <BadgeSheets request={request} klass={klass} badges={badges} />
      </>
    ),
  });
}
