import { openDesk } from '#school/retakes/open-desk.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { SlotWeeks } from './slot-weeks.tsx';
import { undoEvaluation, undoRetakeAct } from './undo-act.ts';
import { WaitingRequests } from './waiting-requests.tsx';

/** GET /retakes: requests of all one's classes by goal, and the slots with who is booked. */
export async function showDesk(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const desk = await request.inSchool((school) => openDesk(school, { by, language: speech.language }));
  const waiting = desk.bundles.flatMap(({ requests }) => requests);
  const ready = waiting.filter(({ state }) => state === 'ready').length;
  const title = t('retakes.desk-title', { ready });
  return teacherPage(request, {
    title,
    current: 'classes',
    // What was recorded in Evaluate is undone as an evaluation.
    undoAction: c.req.query('done') === 'teacher.done-evaluated' ? undoEvaluation : undoRetakeAct,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">{t('retakes.eyebrow')}</p>
          <h1>{title}</h1>
          <div class="line acts">
            <LinkButton kind={desk.slots.length === 0 ? 'main' : undefined} href="/retakes/slots/new">
              {t('retakes.offer')}
            </LinkButton>
          </div>
        </header>
        {waiting.length === 0 ? (
          <EmptyState title={t('retakes.none-title')}>
            <p>{t('retakes.none')}</p>
          </EmptyState>
        ) : (
          <WaitingRequests request={request} bundles={desk.bundles} />
        )}
        {desk.slots.length === 0 ? (
          <EmptyState title={t('retakes.slot-none-title')}>
            <p>{t('retakes.slot-none')}</p>
          </EmptyState>
        ) : (
          <SlotWeeks desk={desk} today={by.standing.today} speech={speech} />
        )}
      </>
    ),
  });
}
