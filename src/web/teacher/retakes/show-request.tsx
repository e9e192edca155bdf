import { fits } from '#core/retakes/retake-state.ts';
import { schoolDay } from '#core/time/school-day.ts';
import type { Speech } from '#locales/translate.ts';
import { newId } from '#platform/db/new-id.ts';
import type { DescribedRequest } from '#school/retakes/describe-requests.ts';
import { openRequest } from '#school/retakes/open-request.ts';
import type { RetakeSlot } from '#school/retakes/retake-slot.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { saySlot } from '#web/blocks/say-slot.ts';
import { Button } from '#web/ui/button.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { SelectField } from '#web/ui/select-field.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { DeclineForm } from './decline-form.tsx';
import { ReadyLine, Said } from './ready-line.tsx';
import { recordAddress } from './record-address.ts';
import { undoRetakeAct } from './undo-act.ts';

/** GET /retakes/requests/:requestId: one request, with all that can be done about it. */
export async function showRequest(request: PageRequest): Promise<Response> {
  const { by, c, speech, school } = request;
  const { t } = speech;
  const requestId = c.req.param('requestId') ?? '';
  const { request: asked, free } = await request.inSchool((room) =>
    openRequest(room, { by, requestId, language: speech.language }),
  );
  const { state, display, called, goal, askedAt, classId } = asked;
  return teacherPage(request, {
    title: `${display} · ${goal.title}`,
    current: 'classes',
    classId,
    width: 'middle',
    undoAction: undoRetakeAct,
    content: (
      <>
        <header class="page-head">
          <p class="eyebrow">
            <bdi lang={goal.language}>{goal.title}</bdi>
          </p>
          <h1>
            <bdi>{display}</bdi>
          </h1>
          <p class="lede">{sayState(speech, asked)}</p>
          <div class="line acts">
            {fits(state, 'book') ? (
              <LinkButton kind="main" href={recordAddress(asked)}>
                {t('retakes.record', { name: called })}
              </LinkButton>
            ) : null}
            <LinkButton kind="plain" href="/retakes">
              {t('retakes.back')}
            </LinkButton>
          </div>
        </header>
        <section class="ledger">
          <h2>{t('retakes.asked-on', { day: speech.day(schoolDay(askedAt, school.timeZone), 'day') })}</h2>
          <div class="stack-s">
            <ReadyLine request={request} asked={asked} />
            {asked.step?.words && asked.plan ? <Said words={asked.plan} /> : null}
            {fits(state, 'confirm-step') && !asked.step?.confirmed ? (
              <form method="post" action={`/retakes/requests/${requestId}/step`}>
                <HiddenFields fields={{ write: newId() }} />
                <Button>{t('retakes.confirm')}</Button>
              </form>
            ) : null}
          </div>
        </section>
        {fits(state, 'book') ? <SlotSection asked={asked} free={free} speech={speech} /> : null}
        {fits(state, 'decline') ? <DeclineForm asked={asked} speech={speech} /> : null}
      </>
    ),
  });
}

function SlotSection({
  asked,
  free,
  speech,
}: {
  readonly asked: DescribedRequest;
  readonly free: readonly RetakeSlot[];
  readonly speech: Speech;
}) {
  const { t } = speech;
  const path = `/retakes/requests/${asked.requestId}`;
  return (
    <section class="ledger">
      <h2>{t('retakes.put-into')}</h2>
      <div class="stack">
        {free.length > 0 ? (
          <form class="form stack-s" method="post" action={`${path}/slot`}>
            <HiddenFields fields={{ write: newId() }} />
            <SelectField
              id="slot"
              name="slot"
              label={t('retakes.which-slot')}
              options={free.map((slot) => ({
                value: slot.slotId,
                label: `${saySlot(speech, slot)} · ${slot.place}`,
              }))}
            />
            <Button>{t('retakes.put-into')}</Button>
          </form>
        ) : (
          <p>
            {t('retakes.no-free')} <a href="/retakes/slots/new">{t('retakes.offer')}</a>
          </p>
        )}
        {asked.slot ? (
          <form method="post" action={`${path}/give-back`}>
            <HiddenFields fields={{ write: newId() }} />
            <Button kind="plain">{t('retakes.take-out')}</Button>
          </form>
        ) : null}
      </div>
    </section>
  );
}

function sayState(speech: Speech, { state, slot }: DescribedRequest): string {
  const { t } = speech;
  const when = slot ? saySlot(speech, slot) : '';
  switch (state) {
    case 'booked':
      return t('retakes.state-booked', { when, place: slot?.place ?? '' });
    case 'slot-over':
      return t('retakes.state-over', { when });
    default:
      return t(`retakes.state-${state}`);
  }
}
