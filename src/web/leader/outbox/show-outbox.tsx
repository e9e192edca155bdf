import { schoolDay } from '#core/time/school-day.ts';
import { newId } from '#platform/db/new-id.ts';
import { direction } from '#platform/i18n/direction.ts';
import { listOutbox } from '#school/messages/list-outbox.ts';
import { readerOf } from '#school/messages/render-part.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { leaderPage } from '#web/leader/leader-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { MailText } from './mail-text.tsx';

/** GET /outbox — mail that no server was set up for, as families would see it; and what a person should look at. */
export async function showOutbox(request: PageRequest): Promise<Response> {
  const { by, speech, school } = request;
  const { t } = speech;
  const { mails, toLookAt } = await request.inSchool((room) => listOutbox(room, { by }));
  const title = t('messages.outbox-title', { count: mails.length });
  const when = (at: Date) => ({
    day: speech.day(schoolDay(at, school.timeZone), 'short'),
    time: speech.time(at, school.timeZone),
  });
  return leaderPage(request, {
    title,
    current: 'outbox',
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          {mails.length > 0 ? <p class="lede">{t('messages.outbox-lede')}</p> : null}
        </header>
        {toLookAt.length > 0 ? (
          <section class="ledger">
            <h2>{t('messages.outbox-uncertain-title')}</h2>
            <ul class="rows">
              {toLookAt.map(({ deliveryId, adult, state, detail, at }) => (
                <li class="row">
                  <p>{sayState({ adult, state, detail, ...when(at) }, request)}</p>
                  <form method="post" action={`/deliveries/${deliveryId}/again`} class="acts">
                    <HiddenFields fields={{ write: newId(), to: '/outbox' }} />
                    <Button tight>{t('messages.send-again')}</Button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {mails.length === 0 && toLookAt.length === 0 ? (
          <EmptyState title={title}>
            <p>{t('messages.outbox-empty')}</p>
          </EmptyState>
        ) : null}
        {mails.map(({ mailId, address, subject, text, language, at }) => {
          const written = readerOf(language).speech.language;
          return (
            <article class="ledger" aria-labelledby={`mail-${mailId}`}>
              <header class="stack-s">
                <h2 id={`mail-${mailId}`} lang={written} dir={direction(written)}>
                  {subject}
                </h2>
                <p class="soft">{t('messages.outbox-to', { address, ...when(at) })}</p>
              </header>
              <MailText text={text} language={written} />
            </article>
          );
        })}
      </>
    ),
  });
}

function sayState(
  {
    state,
    detail,
    ...words
  }: { adult: string; state: string; detail: string | null; day: string; time: string },
  { speech: { t } }: PageRequest,
): string {
  if (state !== 'refused') return t('messages.delivery-uncertain', words);
  if (detail === 'stopped') return t('messages.delivery-stopped', words);
  if (detail === 'no-guardianship') return t('messages.delivery-ended', words);
  if (detail === 'withdrawn') return t('messages.delivery-withdrawn', words);
  return t('messages.delivery-refused', { adult: words.adult, words: detail ?? '' });
}
